{{- /*
What the development parts share, made at the first install and found again at every later one: a new password would lock the pods out
of the database that runs. Answers YAML of plain values.
*/ -}}
{{- define "namegame.dev.material" -}}
{{- $name := printf "%s-dev" (include "namegame.fullname" .) -}}
{{- $held := lookup "v1" "Secret" .Release.Namespace $name -}}
{{- if $held -}}
{{- range $key, $value := $held.data }}
{{ $key }}: {{ b64dec $value | quote }}
{{- end }}
{{- else -}}
{{- /* Once in a render: each call of a random function would answer something else. */ -}}
{{- if not (hasKey .Values.dev "material") -}}
{{- $host := printf "%s-dev-postgres.%s.svc" (include "namegame.fullname" .) .Release.Namespace -}}
{{- $ca := genCA "namegame development" 3650 -}}
{{- $cert := genSignedCert $host nil (list $host) 3650 $ca -}}
{{- $_ := set .Values.dev "material" (dict
  "password" (randAlphaNum 24) "sessionSecret" (randAlphaNum 48) "codeSecret" (randAlphaNum 48) "s3Key" (randAlphaNum 20) "s3Secret" (randAlphaNum 40)
  "ca.crt" $ca.Cert "tls.crt" $cert.Cert "tls.key" $cert.Key) -}}
{{- end -}}
{{- toYaml .Values.dev.material -}}
{{- end -}}
{{- end -}}
