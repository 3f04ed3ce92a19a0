{{- define "namegame.name" -}}
{{- default .Chart.Name .Values.nameOverride | trunc 40 | trimSuffix "-" -}}
{{- end -}}

{{- /* What every object's name begins with. Cut, so that the longest ending still fits into a label's 63 characters. */ -}}
{{- define "namegame.fullname" -}}
{{- $name := include "namegame.name" . -}}
{{- $full := ternary .Release.Name (printf "%s-%s" .Release.Name $name) (contains $name .Release.Name) -}}
{{- default $full .Values.fullnameOverride | trunc 40 | trimSuffix "-" -}}
{{- end -}}

{{- /* Takes (dict "root" $ "component" "web"); the labels by which pods are found never change in a release's life. */ -}}
{{- define "namegame.selectorLabels" -}}
app.kubernetes.io/name: {{ include "namegame.name" .root }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .component }}
{{- end -}}

{{- /* Of pods: without the chart's version, or another chart of the same product would replace every pod. */ -}}
{{- define "namegame.podLabels" -}}
{{ include "namegame.selectorLabels" . }}
app.kubernetes.io/version: {{ default .root.Chart.AppVersion .root.Values.image.tag | trunc 63 | trimSuffix "." | trimSuffix "-" | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
{{- end -}}

{{- define "namegame.labels" -}}
{{ include "namegame.podLabels" . }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version | replace "+" "_" | trunc 63 | trimSuffix "-" }}
{{- end -}}

{{- /* Takes (dict "root" $ "image" "web"). */ -}}
{{- define "namegame.image" -}}
{{- $whole := (index .root.Values .image).image -}}
{{- $of := .root.Values.image -}}
{{- $path := printf "%s/%s:%s" $of.repository .image (default .root.Chart.AppVersion $of.tag) -}}
{{- default (ternary (printf "%s/%s" $of.registry $path) $path (ne $of.registry "")) $whole -}}
{{- end -}}

{{- define "namegame.host" -}}
{{- default (regexReplaceAll ":[0-9]+$" (urlParse .Values.publicUrl).host "") .Values.exposure.host -}}
{{- end -}}

{{- /* The port in publicUrl, with its colon; nothing where it is the scheme's own. */ -}}
{{- define "namegame.publicPort" -}}
{{- regexFind ":[0-9]+$" (urlParse .Values.publicUrl).host -}}
{{- end -}}

{{- /* Ports by component; chat and web are the ones that anybody talks to. */ -}}
{{- define "namegame.ports" -}}
{{- get (dict "web" "3000" "chat" "3001" "worker" "") . -}}
{{- end -}}

{{- define "namegame.healthPort" -}}
{{- get (dict "web" "9464" "chat" "9465" "worker" "9466") . -}}
{{- end -}}

{{- /* Keys of each role's Secret, which are the names of variables. */ -}}
{{- define "namegame.secretKeys" -}}
{{- get (dict
  "web" "DATABASE_URL SESSION_SECRET CODE_SECRET S3_ACCESS_KEY_ID S3_SECRET_ACCESS_KEY"
  "chat" "DATABASE_URL DATABASE_DIRECT_URL SESSION_SECRET"
  "worker" "DATABASE_DIRECT_URL S3_ACCESS_KEY_ID S3_SECRET_ACCESS_KEY SMTP_URL"
  "migrate" "DATABASE_DIRECT_URL"
  "test" "DATABASE_URL SESSION_SECRET CODE_SECRET") . -}}
{{- end -}}

{{- /* Keys of the Secret for pushes that a component gets: browsers are told the public one, the worker signs with the private one. */ -}}
{{- define "namegame.pushKeys" -}}
{{- get (dict "web" "VAPID_PUBLIC_KEY" "worker" "VAPID_PUBLIC_KEY VAPID_PRIVATE_KEY VAPID_SUBJECT") . -}}
{{- end -}}

{{- define "namegame.allSecretKeys" -}}
{{- range list "web" "chat" "worker" }}{{ include "namegame.secretKeys" . }} {{ end -}}
{{- end -}}
