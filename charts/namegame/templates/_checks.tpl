{{- /* What the schema can not say: values that are each allowed and do not fit together. Every workload asks it, so nothing renders past it. */ -}}
{{- define "namegame.check" -}}
{{- $v := .Values -}}
{{- range $component := list "web" "chat" "worker" -}}
  {{- $of := index $v $component -}}
  {{- if gt (int $of.replicas.min) (int $of.replicas.max) -}}
    {{- fail (printf "\n\n%s.replicas.min is %v and more than %s.replicas.max, which is %v: lower the one or raise the other.\n" $component $of.replicas.min $component $of.replicas.max) -}}
  {{- end -}}
  {{- if and (eq $of.rollout.type "RollingUpdate") (eq (add $of.rollout.maxSurge $of.rollout.maxUnavailable) 0) -}}
    {{- fail (printf "\n\n%s.rollout.maxSurge and %s.rollout.maxUnavailable are both 0, so no pod could ever be replaced: set one of them to 1 or more.\n" $component $component) -}}
  {{- end -}}
{{- end -}}
{{- range $component := list "web" "chat" "worker" -}}
  {{- range $name := splitList " " (printf "%s STORAGE_SECRET" (include "namegame.allSecretKeys" $)) -}}
    {{- if hasKey (index $v $component).env $name -}}
      {{- fail (printf "\n\n%s.env.%s is a secret, and values are kept in plain sight: put it into the Secret that secrets.%s names.\n" $component $name $component) -}}
    {{- end -}}
  {{- end -}}
{{- end -}}
{{- range $component := list "web" "chat" "worker" -}}
  {{- if hasKey (index $v $component).env "VAPID_PRIVATE_KEY" -}}
    {{- fail (printf "\n\n%s.env.VAPID_PRIVATE_KEY is a secret, and values are kept in plain sight: put it into the Secret that push.existingSecret names.\n" $component) -}}
  {{- end -}}
{{- end -}}
{{- if hasKey $v.chat.env "REDIS_URL" -}}
  {{- fail "\n\nchat.env.REDIS_URL is a secret, and values are kept in plain sight: put it into the Secret that chat.redisSecret names.\n" -}}
{{- end -}}
{{- if and (eq $v.chat.adapter "redis-streams") (not $v.chat.redisSecret) -}}
  {{- fail "\n\nchat.adapter is redis-streams, and chat.redisSecret names no Secret: put the address into one, under the key REDIS_URL, and name it there.\n" -}}
{{- end -}}
{{- if and (eq $v.chat.adapter "postgres") $v.chat.redisSecret -}}
  {{- fail "\n\nchat.redisSecret is for chat.adapter redis-streams alone: empty it, or set the adapter.\n" -}}
{{- end -}}
{{- if gt (add $v.chat.stop.drainSpreadSeconds 3) (int $v.chat.stop.limitSeconds) -}}
  {{- fail (printf "\n\nchat.stop.drainSpreadSeconds is %v, which leaves less than 3 of the chat.stop.limitSeconds, %v: browsers would be cut instead of moved. Lower the one or raise the other.\n" $v.chat.stop.drainSpreadSeconds $v.chat.stop.limitSeconds) -}}
{{- end -}}
{{- if and $v.dev.enabled (eq $v.migrations.mode "hook") -}}
  {{- fail "\n\ndev.enabled brings the database with the release, so a migration before it can not reach one: set migrations.mode to job.\n" -}}
{{- end -}}
{{- if and $v.dev.writableRoot (not $v.dev.enabled) -}}
  {{- fail "\n\ndev.writableRoot is for dev.enabled alone: elsewhere the containers' files stay read-only.\n" -}}
{{- end -}}
{{- if and $v.networkPolicy.ciliumGateway (ne $v.exposure.type "gateway") -}}
  {{- fail (printf "\n\nnetworkPolicy.ciliumGateway is for exposure.type gateway; it is %s.\n" $v.exposure.type) -}}
{{- end -}}
{{- $budget := include "namegame.budget" . | fromJson -}}
{{- if gt (int $budget.sum) (int $v.database.connections) -}}
  {{- fail (printf "\n\nThe release may need %v database connections, and database.connections allows %v:\n%s\nLower replicas.max, poolMax or rollout.maxSurge, put a transaction pool between (database.pool.size), or take a larger database and raise database.connections.\n" $budget.sum $v.database.connections $budget.text) -}}
{{- end -}}
{{- end -}}
