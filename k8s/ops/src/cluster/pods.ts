import type { V1Pod } from "@kubernetes/client-node";

import { ask } from "./ask.ts";
import type { Component } from "./components.ts";
import type { Cluster } from "./connect.ts";

/** All pods of a component, those that are ending among them. @throws OpsFault forbidden */
export async function listPods({ core, namespace, release }: Cluster, component: Component): Promise<V1Pod[]> {
  const labelSelector = `app.kubernetes.io/instance=${release},app.kubernetes.io/component=${component}`;
  const { items } = await ask(`list the ${component} pods in the namespace ${namespace}`, () =>
    core.listNamespacedPod({ namespace, labelSelector }),
  );
  return items;
}

export function isLeaving(pod: V1Pod): boolean {
  return pod.metadata?.deletionTimestamp !== undefined;
}

export function isReady(pod: V1Pod): boolean {
  return !isLeaving(pod) && (pod.status?.conditions ?? []).some(({ type, status }) => type === "Ready" && status === "True");
}
