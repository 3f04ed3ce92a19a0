import type { V1Pod } from "@kubernetes/client-node";

import type { Component } from "../cluster/components.ts";
import { isReady } from "../cluster/pods.ts";
import { sumOf, type Sample } from "../metrics/parse-metrics.ts";
import { podState } from "./pod-state.ts";
import type { PodStatus } from "./release-status.ts";

/** A pod by what the API server and its own metrics say of it. */
export function podStatus({ pod, component, samples }: { pod: V1Pod; component: Component; samples: readonly Sample[] }): PodStatus {
  const sockets = component === "chat" ? sumOf(samples, "chat_sockets") : undefined;
  const connections = connectionsOf(samples);
  return {
    name: pod.metadata?.name ?? "",
    component,
    state: podState(pod),
    ready: isReady(pod),
    restarts: (pod.status?.containerStatuses ?? []).reduce((sum, container) => sum + container.restartCount, 0),
    ...(sockets !== undefined && { sockets }),
    ...(connections !== undefined && { connections }),
  };
}

function connectionsOf(samples: readonly Sample[]): number | undefined {
  const open = sumOf(samples, /_database_connections$/, { state: "open" });
  // The one for LISTEN is not the pool's.
  return open === undefined ? undefined : open + (sumOf(samples, "chat_listen_up") ?? 0);
}
