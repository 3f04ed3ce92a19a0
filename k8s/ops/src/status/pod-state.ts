import type { V1Pod } from "@kubernetes/client-node";

import { isLeaving, isReady } from "../cluster/pods.ts";

/** One word or two for how a pod is, the most telling first: why a container waits, or that it leaves. */
export function podState(pod: V1Pod): string {
  if (isLeaving(pod)) return "leaving";
  const waiting = (pod.status?.containerStatuses ?? []).find((container) => container.state?.waiting)?.state?.waiting?.reason;
  if (waiting) return waiting;
  if (isReady(pod)) return "ready";
  return pod.status?.phase === "Running" ? "not ready" : (pod.status?.phase ?? "unknown");
}
