{{- /*
How many database connections the release may hold at one moment.

During a rollout a component has, beside its pods: those of the surge, and those that leave. A pod that leaves keeps its connections
until it has drained, and Kubernetes starts the next one without waiting for that; minReadySeconds is as long as leaving may take, so no
more than one batch (surge + unavailable) is leaving at a time. With Recreate nothing overlaps.
A migration by hook is over before the rollout begins; a Job among the rest runs beside it. The larger sum of both moments counts.

Answers JSON: {"sum", "text"}.
*/ -}}
{{- define "namegame.budget" -}}
{{- $v := .Values -}}
{{- $pool := int $v.database.pool.size -}}
{{- $standing := list -}}
{{- $rolling := list -}}
{{- $standingSum := 0 -}}
{{- $rollingSum := 0 -}}
{{- if gt $pool 0 -}}
  {{- $standing = append $standing (printf "%d transaction pool" $pool) -}}
  {{- $rolling = append $rolling (printf "%d transaction pool" $pool) -}}
  {{- $standingSum = $pool -}}
  {{- $rollingSum = $pool -}}
{{- end -}}
{{- range $component := list "web" "chat" "worker" -}}
  {{- $of := index $v $component -}}
  {{- $listen := ternary 0 1 (eq $component "web") -}}
  {{- $own := ternary 0 (int $of.poolMax) (and (gt $pool 0) (ne $component "worker")) -}}
  {{- $each := add $own $listen -}}
  {{- $max := int $of.replicas.max -}}
  {{- $surge := int $of.rollout.maxSurge -}}
  {{- $leaving := min $max (add $surge (int $of.rollout.maxUnavailable)) -}}
  {{- if eq $of.rollout.type "Recreate" -}}{{- $surge = 0 -}}{{- $leaving = 0 -}}{{- end -}}
  {{- if gt (int $each) 0 -}}
    {{- $what := printf "(%d + %d surge + %d leaving)" $max $surge $leaving -}}
    {{- $per := ternary (printf "%d" $own) (printf "(%d + 1 LISTEN)" $own) (eq $listen 0) -}}
    {{- $rolling = append $rolling (printf "%s %s x %s = %d" $component $what $per (mul (add $max $surge $leaving) $each)) -}}
    {{- $rollingSum = add $rollingSum (mul (add $max $surge $leaving) $each) -}}
    {{- $standing = append $standing (printf "%s %d x %s = %d" $component $max $per (mul $max $each)) -}}
    {{- $standingSum = add $standingSum (mul $max $each) -}}
  {{- end -}}
{{- end -}}
{{- $always := list "1 namegame-ops" -}}
{{- $alwaysSum := 1 -}}
{{- if eq $v.autoscaling.mode "keda" -}}
  {{- $always = append $always "1 KEDA" -}}
  {{- $alwaysSum = add $alwaysSum 1 -}}
{{- end -}}
{{- $rolling = concat $rolling $always -}}
{{- $rollingSum = add $rollingSum $alwaysSum -}}
{{- $standing = concat $standing $always (list "2 migration") -}}
{{- $standingSum = add $standingSum $alwaysSum 2 -}}
{{- if eq $v.migrations.mode "job" -}}
  {{- $rolling = append $rolling "2 migration" -}}
  {{- $rollingSum = add $rollingSum 2 -}}
{{- end -}}
{{- $lines := list (printf "during a rollout: %s: %d in all" (join ", " $rolling) $rollingSum) -}}
{{- if eq $v.migrations.mode "hook" -}}
  {{- $lines = append $lines (printf "during a migration: %s: %d in all" (join ", " $standing) $standingSum) -}}
{{- end -}}
{{- $sum := ternary (max $rollingSum $standingSum) $rollingSum (eq $v.migrations.mode "hook") -}}
{{- dict "sum" $sum "text" (join "\n" $lines) | toJson -}}
{{- end -}}
