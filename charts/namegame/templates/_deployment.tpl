{{- /* From the signal to the end, with a margin after the process's own hard limit: the kubelet's kill is the last resort. */ -}}
{{- define "namegame.graceSeconds" -}}
{{- add .stop.preStopSeconds .stop.limitSeconds 5 -}}
{{- end -}}

{{- /* Deployment of web, chat or worker. Takes (dict "root" $ "component" "web"). */ -}}
{{- define "namegame.deployment" -}}
{{- include "namegame.check" .root -}}
{{- $root := .root -}}
{{- $component := .component -}}
{{- $v := $root.Values -}}
{{- $of := index $v $component -}}
{{- $port := include "namegame.ports" $component -}}
{{- $pushed := and $v.push.existingSecret (include "namegame.pushKeys" $component) -}}
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ include "namegame.fullname" $root }}-{{ $component }}
  namespace: {{ $root.Release.Namespace }}
  labels:
    {{- include "namegame.labels" . | nindent 4 }}
  annotations:
    namegame/connection-budget: {{ (include "namegame.budget" $root | fromJson).sum | toString | quote }}
spec:
  # No `replicas`: the autoscaler owns the number, and an upgrade must not undo it.
  revisionHistoryLimit: 5
  progressDeadlineSeconds: 600
  {{- if eq $of.rollout.type "Recreate" }}
  strategy: {type: Recreate}
  {{- else }}
  # As long as a pod may take to leave: the next batch begins when the last one is gone, which the connection budget counts on.
  minReadySeconds: {{ add $of.stop.preStopSeconds $of.stop.limitSeconds }}
  strategy:
    type: RollingUpdate
    rollingUpdate: {maxSurge: {{ $of.rollout.maxSurge }}, maxUnavailable: {{ $of.rollout.maxUnavailable }}}
  {{- end }}
  selector:
    matchLabels:
      {{- include "namegame.selectorLabels" . | nindent 6 }}
  template:
    metadata:
      labels:
        {{- include "namegame.podLabels" . | nindent 8 }}
      annotations:
        # A process reads its environment once: other settings must be other pods.
        checksum/config: {{ include "namegame.config" . | sha256sum }}
        kubectl.kubernetes.io/default-container: {{ $component }}
        {{- with $v.podAnnotations }}
        {{- toYaml . | nindent 8 }}
        {{- end }}
    spec:
      {{- include "namegame.podBasics" $root | nindent 6 }}
      terminationGracePeriodSeconds: {{ include "namegame.graceSeconds" $of }}
      securityContext:
        {{- include "namegame.podSecurity" . | nindent 8 }}
      topologySpreadConstraints:
        {{- include "namegame.spread" . | nindent 8 }}
      containers:
        - name: {{ $component }}
          image: {{ include "namegame.image" (dict "root" $root "image" $component) }}
          imagePullPolicy: {{ $v.image.pullPolicy }}
          {{- with $of.args }}
          args:
            {{- toYaml . | nindent 12 }}
          {{- end }}
          envFrom:
            - configMapRef: {name: {{ include "namegame.fullname" $root }}-{{ $component }}}
          ports:
            {{- with $port }}
            - {name: http, containerPort: {{ . }}}
            {{- end }}
            - {name: health, containerPort: {{ include "namegame.healthPort" $component }}}
          {{- include "namegame.probes" $of | nindent 10 }}
          {{- if gt (int $of.stop.preStopSeconds) 0 }}
          lifecycle:
            # Routers learn of the end at the same moment as the pod: it goes on serving until they have.
            preStop: {sleep: {seconds: {{ $of.stop.preStopSeconds }}}}
          {{- end }}
          securityContext:
            {{- include "namegame.containerSecurity" (ternary "writable" "" (and $v.dev.enabled $v.dev.writableRoot)) | nindent 12 }}
          resources:
            {{- toYaml $of.resources | nindent 12 }}
          volumeMounts:
            {{- include "namegame.secretMounts" $root | nindent 12 }}
            {{- if $pushed }}
            - {name: push, mountPath: /run/secrets/push, readOnly: true}
            {{- end }}
            {{- if and (eq $component "chat") $v.chat.redisSecret }}
            - {name: redis, mountPath: /run/secrets/redis, readOnly: true}
            {{- end }}
            {{- if eq $component "web" }}
            - {name: next-cache, mountPath: /app/apps/web/.next/cache}
            {{- end }}
      volumes:
        {{- include "namegame.secretVolumes" (dict "root" $root "component" $component "secret" (index $v.secrets $component)) | nindent 8 }}
        {{- if $pushed }}
        - name: push
          secret:
            secretName: {{ $v.push.existingSecret }}
            defaultMode: 0440
            items:
              {{- range splitList " " (include "namegame.pushKeys" $component) }}
              - {key: {{ . }}, path: {{ . }}}
              {{- end }}
        {{- end }}
        {{- if and (eq $component "chat") $v.chat.redisSecret }}
        - name: redis
          secret:
            secretName: {{ $v.chat.redisSecret }}
            defaultMode: 0440
            items:
              - {key: REDIS_URL, path: REDIS_URL}
        {{- end }}
        {{- if eq $component "web" }}
        - name: next-cache
          emptyDir: {sizeLimit: 256Mi}
        {{- end }}
{{- end -}}
