import { parseMetrics, type Sample } from "../metrics/parse-metrics.ts";
import { ask } from "./ask.ts";
import { HEALTH_PORTS, type Component } from "./components.ts";
import type { Cluster } from "./connect.ts";

/** What a pod measures, through the API server: no port is opened and nothing must reach the pod from here. @throws OpsFault */
export async function readPodMetrics({ core, namespace }: Cluster, pod: { name: string; component: Component }): Promise<Sample[]> {
  const name = `${pod.name}:${HEALTH_PORTS[pod.component]}`;
  const text = await ask(`read the metrics of the pod ${pod.name}`, () =>
    core.connectGetNamespacedPodProxyWithPath({ name, namespace, path: "metrics" }),
  );
  return parseMetrics(text);
}
