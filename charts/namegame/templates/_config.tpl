{{- /* 300Mi or 2Gi as MiB. */ -}}
{{- define "namegame.mebibytes" -}}
{{- $number := int64 (regexFind "^[0-9]+" .) -}}
{{- ternary (mul $number 1024) $number (hasSuffix "Gi" .) -}}
{{- end -}}

{{- /* Paths of the secrets that a process reads as files: a file shows in no `describe`, no crash report and no child's environment. */ -}}
{{- define "namegame.secretFiles" -}}
{{- range splitList " " (include "namegame.secretKeys" .component) }}
{{ . }}_FILE: /run/secrets/namegame/{{ . }}
{{- end }}
{{- if and .root.Values.push.existingSecret (include "namegame.pushKeys" .component) }}
{{- range splitList " " (include "namegame.pushKeys" .component) }}
{{ . }}_FILE: /run/secrets/push/{{ . }}
{{- end }}
{{- end }}
{{- if and (eq .component "chat") .root.Values.chat.redisSecret }}
REDIS_URL_FILE: /run/secrets/redis/REDIS_URL
{{- end }}
{{- if .root.Values.database.ca.secretName }}
DATABASE_CA_FILE: /run/secrets/database-ca/ca.crt
{{- end }}
{{- end -}}

{{- /* So long a process serves on after the signal. The preStop before it is cut to a second when a pod is deleted with --force, and the
       kill comes two seconds after the signal, while a router may take two to learn of it: without this, pages fail in between. Sockets are
       told to move instead, and nobody is routed to the worker. */ -}}
{{- define "namegame.stopWaitMs" -}}{{ ternary 1500 0 (eq . "web") }}{{- end -}}

{{- /* So long web keeps a connection that nothing is asked on: longer than the 90 seconds of Traefik and the 60 of nginx. Of two that close
       at the same moment, the one behind must not be first: what is on its way then fails. */ -}}
{{- define "namegame.keepAliveMs" -}}95000{{- end -}}

{{- /* The plain environment of web, chat or worker, in that component's ConfigMap. Takes (dict "root" $ "component" "web"). */ -}}
{{- define "namegame.config" -}}
{{- $v := .root.Values -}}
{{- $of := index $v .component -}}
{{- $config := dict
  "NODE_ENV" "production"
  "NODE_OPTIONS" (printf "--max-old-space-size=%d" (div (mul (include "namegame.mebibytes" $of.resources.limits.memory) $of.heapPercent) 100))
  "LOG_LEVEL" $v.logLevel
  "PUBLIC_URL" $v.publicUrl
  "DATABASE_POOL_MAX" $of.poolMax
  "HEALTH_PORT" (include "namegame.healthPort" .component)
  "STOP_WAIT_MS" (include "namegame.stopWaitMs" .component)
  "STOP_LIMIT_MS" (mul $of.stop.limitSeconds 1000) -}}
{{- if ne .component "worker" -}}
  {{- $_ := set $config "PORT" (include "namegame.ports" .component) -}}
  {{- $_ := set $config "ALLOWED_ORIGINS" (join "," $v.allowedOrigins) -}}
{{- end -}}
{{- if ne .component "chat" -}}
  {{- $_ := set $config "STORAGE_URL" $v.storage.url -}}
{{- end -}}
{{- if eq .component "web" -}}
  {{- $_ := set $config "HOSTNAME" "0.0.0.0" -}}
  {{- $_ := set $config "NEXT_MANUAL_SIG_HANDLE" "true" -}}
  {{- $_ := set $config "NEXT_TELEMETRY_DISABLED" "1" -}}
  {{- $_ := set $config "KEEP_ALIVE_TIMEOUT" (include "namegame.keepAliveMs" .) -}}
{{- else if eq .component "chat" -}}
  {{- $_ := set $config "CHAT_ADAPTER" $of.adapter -}}
  {{- $_ := set $config "DRAIN_SPREAD_MS" (mul $of.stop.drainSpreadSeconds 1000) -}}
{{- else -}}
  {{- $_ := set $config "MAIL_FROM" $v.mail.from -}}
{{- end -}}
{{- range $name, $path := include "namegame.secretFiles" . | fromYaml -}}
  {{- $_ := set $config $name $path -}}
{{- end -}}
{{- range $name, $value := merge (deepCopy $of.env) $config }}
{{ $name }}: {{ $value | toString | quote }}
{{- end }}
{{- end -}}

{{- define "namegame.configMap" -}}
apiVersion: v1
kind: ConfigMap
metadata:
  name: {{ include "namegame.fullname" .root }}-{{ .component }}
  namespace: {{ .root.Release.Namespace }}
  labels:
    {{- include "namegame.labels" . | nindent 4 }}
data:
  {{- include "namegame.config" . | nindent 2 }}
{{- end -}}
