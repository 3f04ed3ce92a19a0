{{- /* What both modes run. It must need nothing that the chart makes: before an install there is no ConfigMap of ours yet. */ -}}
{{- define "namegame.migrations.spec" -}}
{{- $v := .Values -}}
backoffLimit: {{ $v.migrations.backoffLimit }}
activeDeadlineSeconds: {{ $v.migrations.activeDeadlineSeconds }}
template:
  metadata:
    labels:
      {{- include "namegame.podLabels" (dict "root" . "component" "migrate") | nindent 6 }}
    {{- with $v.podAnnotations }}
    annotations:
      {{- toYaml . | nindent 6 }}
    {{- end }}
  spec:
    {{- include "namegame.podBasics" . | nindent 4 }}
    # A pod for each try: the log of a failed one stays.
    restartPolicy: Never
    terminationGracePeriodSeconds: 30
    securityContext:
      {{- include "namegame.podSecurity" . | nindent 6 }}
    containers:
      - name: migrate
        image: {{ include "namegame.image" (dict "root" . "image" "worker") }}
        imagePullPolicy: {{ $v.image.pullPolicy }}
        args: [libs/db/dist/migrate-cli.js]
        env:
          - {name: NODE_ENV, value: production}
          {{- range $name, $path := include "namegame.secretFiles" (dict "root" . "component" "migrate") | fromYaml }}
          - {name: {{ $name }}, value: {{ $path }}}
          {{- end }}
        securityContext:
          {{- include "namegame.containerSecurity" "" | nindent 10 }}
        resources:
          {{- toYaml $v.migrations.resources | nindent 10 }}
        volumeMounts:
          {{- include "namegame.secretMounts" . | nindent 10 }}
    volumes:
      {{- include "namegame.secretVolumes" (dict "root" . "component" "migrate" "secret" $v.secrets.migrate) | nindent 6 }}
{{- end -}}
