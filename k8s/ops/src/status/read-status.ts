import { budgetOf } from "../cluster/budget.ts";
import { COMPONENTS, type Component } from "../cluster/components.ts";
import type { Cluster } from "../cluster/connect.ts";
import { readDeployment } from "../cluster/deployment.ts";
import { readPodMetrics } from "../cluster/pod-metrics.ts";
import { isLeaving, listPods } from "../cluster/pods.ts";
import { rolloutOf } from "../cluster/rollout.ts";
import { OpsFault } from "../fault.ts";
import { sumOf, type Sample } from "../metrics/parse-metrics.ts";
import { podStatus } from "./pod-status.ts";
import type { ReleaseStatus } from "./release-status.ts";
import { statusFaults } from "./status-faults.ts";

/** Asks the API server, and every pod through it. @throws OpsFault where the release itself cannot be seen */
export async function readStatus(cluster: Cluster): Promise<ReleaseStatus> {
  const { namespace, release } = cluster;
  const status: ReleaseStatus = { namespace, release, rollouts: [], pods: [], connections: {}, schema: {}, faults: [], notes: [] };
  const measured: Record<Component, Sample[][]> = { web: [], chat: [], worker: [] };
  for (const component of COMPONENTS) {
    const deployment = await readDeployment(cluster, component);
    status.rollouts.push({
      component,
      ...rolloutOf(deployment),
      image: deployment.spec?.template.spec?.containers[0]?.image ?? "",
      revision: deployment.metadata?.annotations?.["deployment.kubernetes.io/revision"] ?? "",
    });
    const budget = budgetOf(deployment);
    if (budget !== undefined) status.connections.budget = budget;
    for (const pod of await listPods(cluster, component)) {
      const running = pod.status?.phase === "Running" && !isLeaving(pod);
      const samples = running ? await measure(pod.metadata?.name ?? "", component) : [];
      if (samples.length > 0) measured[component].push(samples);
      status.pods.push(podStatus({ pod, component, samples }));
    }
  }
  const known = (values: (number | undefined)[]) => values.filter((value) => value !== undefined);
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
  const sockets = known(status.pods.map((pod) => pod.sockets));
  if (sockets.length > 0) status.sockets = sum(sockets);
  const open = known(status.pods.map((pod) => pod.connections));
  if (open.length > 0) status.connections.open = sum(open);

  // Every worker counts the same queue.
  const [queue] = measured.worker;
  const oldestReadySeconds = queue && sumOf(queue, "namegame_queue_oldest_ready_seconds");
  if (queue && oldestReadySeconds !== undefined) {
    const jobs = queue
      .filter(({ name }) => name === "namegame_queue_jobs")
      .map(({ labels, value }): [string, number] => [labels.state ?? "", value]);
    status.queue = { jobs: Object.fromEntries(jobs), oldestReadySeconds };
  }
  const all = Object.values(measured).flat();
  // While a release rolls out, the newest code says what is wanted.
  for (const which of ["wanted", "applied"] as const) {
    const versions = known(all.map((samples) => sumOf(samples, "namegame_schema_version", { which })));
    if (versions.length > 0) status.schema[which] = Math.max(...versions);
  }
  status.faults = statusFaults(status);
  return status;

  async function measure(name: string, component: Component): Promise<Sample[]> {
    try {
      return await readPodMetrics(cluster, { name, component });
    } catch (error) {
      status.notes.push(error instanceof OpsFault ? `${error.message} ${error.remedy}` : String(error));
      return [];
    }
  }
}
