{{- /* The parts that all of our pods share: the restricted Pod Security Standard, secrets as files, room to write. */ -}}

{{- define "namegame.podSecurity" -}}
runAsNonRoot: true
runAsUser: 65532
runAsGroup: 65532
# The mounted secrets are readable to this group alone.
fsGroup: 65532
fsGroupChangePolicy: OnRootMismatch
seccompProfile: {type: RuntimeDefault}
{{- end -}}

{{- /* Takes "writable" where a developer's file sync writes into the container, else nothing. */ -}}
{{- define "namegame.containerSecurity" -}}
allowPrivilegeEscalation: false
privileged: false
readOnlyRootFilesystem: {{ ne . "writable" }}
capabilities: {drop: [ALL]}
{{- end -}}

{{- define "namegame.podBasics" -}}
automountServiceAccountToken: false
enableServiceLinks: false
{{- with .Values.image.pullSecrets }}
imagePullSecrets:
  {{- range . }}
  - name: {{ . }}
  {{- end }}
{{- end }}
{{- with .Values.priorityClassName }}
priorityClassName: {{ . }}
{{- end }}
{{- with .Values.nodeSelector }}
nodeSelector:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .Values.tolerations }}
tolerations:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- end -}}

{{- /* Each key by name: a missing one keeps the pod from starting, with an event that names it. Takes root, component and the Secret's name. */ -}}
{{- define "namegame.secretVolumes" -}}
- name: secrets
  secret:
    secretName: {{ .secret }}
    defaultMode: 0440
    items:
      {{- range splitList " " (include "namegame.secretKeys" .component) }}
      - {key: {{ . }}, path: {{ . }}}
      {{- end }}
{{- with .root.Values.database.ca }}
{{- if .secretName }}
- name: database-ca
  secret:
    secretName: {{ .secretName }}
    defaultMode: 0440
    items:
      - {key: {{ .key }}, path: ca.crt}
{{- end }}
{{- end }}
- name: tmp
  emptyDir: {sizeLimit: 64Mi}
{{- end -}}

{{- define "namegame.secretMounts" -}}
- {name: secrets, mountPath: /run/secrets/namegame, readOnly: true}
{{- if .Values.database.ca.secretName }}
- {name: database-ca, mountPath: /run/secrets/database-ca, readOnly: true}
{{- end }}
- {name: tmp, mountPath: /tmp}
{{- end -}}

{{- /* Pods of one release and component far apart, as far as there is room: a cluster of one node must still run it. */ -}}
{{- define "namegame.spread" -}}
{{- range $key := list "kubernetes.io/hostname" "topology.kubernetes.io/zone" }}
- topologyKey: {{ $key }}
  maxSkew: 1
  whenUnsatisfiable: ScheduleAnyway
  # Old and new pods of a rollout are counted apart, or the new ones would all go where the old are not.
  matchLabelKeys: [pod-template-hash]
  labelSelector:
    matchLabels:
      {{- include "namegame.selectorLabels" $ | nindent 6 }}
{{- end }}
{{- end -}}

{{- define "namegame.probes" -}}
# Liveness asks nobody else: a database that is away must not restart every pod at once.
startupProbe:
  httpGet: {path: /livez, port: health}
  periodSeconds: 2
  timeoutSeconds: 3
  failureThreshold: {{ div (add .startupSeconds 1) 2 }}
livenessProbe:
  httpGet: {path: /livez, port: health}
  periodSeconds: 10
  timeoutSeconds: 3
  failureThreshold: 6
readinessProbe:
  httpGet: {path: /readyz, port: health}
  periodSeconds: 5
  timeoutSeconds: 3
  failureThreshold: 2
{{- end -}}
