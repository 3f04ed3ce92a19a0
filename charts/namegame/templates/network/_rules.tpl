{{- /* No peers means anywhere, which a NetworkPolicy says by leaving `to` out. */ -}}
{{- define "namegame.network.to" -}}
{{- if . -}}
to:
  {{- toYaml . | nindent 2 }}
{{- end -}}
{{- end -}}

{{- define "namegame.network.ingress" -}}
{{- $policy := .root.Values.networkPolicy -}}
{{- $open := has .component (list "web" "chat") -}}
{{- if and $open (ne .root.Values.exposure.type "none") $policy.ingressFrom }}
- from:
    {{- toYaml $policy.ingressFrom | nindent 4 }}
  ports: [{protocol: TCP, port: http}]
{{- end }}
{{- if and $open .root.Values.tests.enabled }}
- from:
    - podSelector:
        matchLabels:
          {{- include "namegame.selectorLabels" (dict "root" .root "component" "test") | nindent 10 }}
  ports: [{protocol: TCP, port: http}]
{{- end }}
{{- if and (has .component (list "web" "chat" "worker")) $policy.monitoringFrom }}
- from:
    {{- toYaml $policy.monitoringFrom | nindent 4 }}
  ports: [{protocol: TCP, port: health}]
{{- end }}
{{- if and (eq .component "chat") (eq .root.Values.autoscaling.mode "keda") $policy.kedaFrom }}
- from:
    {{- toYaml $policy.kedaFrom | nindent 4 }}
  ports: [{protocol: TCP, port: health}]
{{- end }}
{{- end -}}
