import { must } from "./command.ts";
import { kubectl, NAMESPACE } from "./release.ts";

interface Pod {
  metadata: { name: string; labels: Record<string, string>; deletionTimestamp?: string };
  spec: { containers: { image: string }[] };
  status: { containerStatuses?: { restartCount: number }[]; conditions?: { type: string; status: string }[] };
}

async function pods(): Promise<Pod[]> {
  const text = await kubectl("get", "pods", "-l", "app.kubernetes.io/component in (web,chat,worker)", "-o", "json");
  return (JSON.parse(text) as { items: Pod[] }).items;
}

/** Names of the pods that serve now. */
export async function readyPods(): Promise<string[]> {
  return (await pods()).filter(isReady).map(nameOf).toSorted();
}

/** How often each pod's container was started again. */
export async function restarts(): Promise<Record<string, number>> {
  return Object.fromEntries((await pods()).map((pod) => [nameOf(pod), pod.status.containerStatuses?.[0]?.restartCount ?? 0]));
}

export async function linesSince(pod: string, time: string): Promise<string[]> {
  return (await kubectl("logs", pod, `--since-time=${time}`)).split("\n");
}

/** The log of a component's pod of this image, which is not ready. */
export async function unreadyLog(app: string, tag: string): Promise<string[]> {
  const pod = (await pods()).find(
    (each) =>
      each.metadata.labels["app.kubernetes.io/component"] === app && each.spec.containers[0]!.image.endsWith(`:${tag}`) && !isReady(each),
  );
  if (!pod) throw new Error(`no pod of ${app} with the image ${tag} is unready`);
  return (await kubectl("logs", nameOf(pod))).split("\n");
}

/** MiB that each component's pods use now, the largest of each. */
export async function memoryOf(): Promise<Record<string, number>> {
  const text = await must("kubectl", ["get", "--raw", `/apis/metrics.k8s.io/v1beta1/namespaces/${NAMESPACE}/pods`]);
  const { items } = JSON.parse(text) as {
    items: { metadata: { labels: Record<string, string> }; containers: { usage: { memory: string } }[] }[];
  };
  const most: Record<string, number> = {};
  for (const { metadata, containers } of items) {
    const app = metadata.labels["app.kubernetes.io/component"] ?? "";
    const mebibytes = Math.round(Number.parseInt(containers[0]?.usage.memory ?? "0", 10) / 1024);
    most[app] = Math.max(most[app] ?? 0, mebibytes);
  }
  return most;
}

const nameOf = (pod: Pod): string => pod.metadata.name;

function isReady({ metadata, status }: Pod): boolean {
  return (
    metadata.deletionTimestamp === undefined && (status.conditions ?? []).some(({ type, status: is }) => type === "Ready" && is === "True")
  );
}
