{{- /* A Deployment of one and its Service. Takes root, part, image, args, env, ports (name: number), mounts, volumes, probe. */ -}}
{{- define "namegame.dev.part" -}}
{{- $name := printf "%s-dev-%s" (include "namegame.fullname" .root) .part -}}
{{- $labels := dict "root" .root "component" (printf "dev-%s" .part) -}}
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ $name }}
  namespace: {{ .root.Release.Namespace }}
  labels:
    {{- include "namegame.labels" $labels | nindent 4 }}
spec:
  replicas: 1
  strategy: {type: Recreate}
  selector:
    matchLabels:
      {{- include "namegame.selectorLabels" $labels | nindent 6 }}
  template:
    metadata:
      labels:
        {{- include "namegame.podLabels" $labels | nindent 8 }}
    spec:
      automountServiceAccountToken: false
      enableServiceLinks: false
      securityContext:
        {{- include "namegame.podSecurity" . | nindent 8 }}
      containers:
        - name: {{ .part }}
          image: {{ .image }}
          imagePullPolicy: IfNotPresent
          {{- with .args }}
          args:
            {{- toYaml . | nindent 12 }}
          {{- end }}
          {{- with .env }}
          env:
            {{- toYaml . | nindent 12 }}
          {{- end }}
          ports:
            {{- range $port, $number := .ports }}
            - {name: {{ $port }}, containerPort: {{ $number }}}
            {{- end }}
          readinessProbe:
            {{- toYaml .probe | nindent 12 }}
          securityContext:
            {{- include "namegame.containerSecurity" "" | nindent 12 }}
          resources:
            requests: {cpu: 50m, memory: 64Mi, ephemeral-storage: 64Mi}
            limits: {memory: 512Mi, ephemeral-storage: 2Gi}
          volumeMounts:
            {{- toYaml .mounts | nindent 12 }}
      volumes:
        {{- toYaml .volumes | nindent 8 }}
---
apiVersion: v1
kind: Service
metadata:
  name: {{ $name }}
  namespace: {{ .root.Release.Namespace }}
  labels:
    {{- include "namegame.labels" $labels | nindent 4 }}
spec:
  selector:
    {{- include "namegame.selectorLabels" $labels | nindent 4 }}
  ports:
    {{- range $port, $number := .ports }}
    - {name: {{ $port }}, port: {{ $number }}, targetPort: {{ $port }}, protocol: TCP}
    {{- end }}
{{- end -}}
