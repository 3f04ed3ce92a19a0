{{- define "namegame.behavior" -}}
{{- range $direction := list "scaleUp" "scaleDown" }}
{{- $rule := index $ $direction }}
{{ $direction }}:
  stabilizationWindowSeconds: {{ $rule.stabilizationSeconds }}
  selectPolicy: Max
  policies:
    - {type: Pods, value: {{ $rule.pods }}, periodSeconds: {{ $rule.periodSeconds }}}
{{- end }}
{{- end -}}
