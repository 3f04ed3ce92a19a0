import { table } from "../table.ts";
import type { ReleaseStatus } from "./release-status.ts";

const UNKNOWN = "unknown";

/** A release's status for a terminal. */
export function report({ namespace, release, rollouts, pods, sockets, queue, connections, schema, faults, notes }: ReleaseStatus): string {
  const tell = (value: number | undefined) => (value === undefined ? UNKNOWN : String(value));
  const jobs = queue && Object.entries(queue.jobs).map(([state, count]) => `${count} ${state}`);
  return [
    `${release} in ${namespace}`,
    "",
    table([
      ["", "ready", "revision", "rollout", "image"],
      ...rollouts.map(({ component, ready, wanted, updated, complete, revision, image }) => [
        component,
        `${ready}/${wanted}`,
        revision,
        complete ? "complete" : `${updated}/${wanted} new`,
        image,
      ]),
    ]),
    "",
    table([
      ["pod", "state", "restarts", "sockets", "connections"],
      ...pods.map((pod) => [
        pod.name,
        pod.state,
        String(pod.restarts),
        pod.component === "chat" ? tell(pod.sockets) : "",
        tell(pod.connections),
      ]),
    ]),
    "",
    table([
      ["sockets", tell(sockets)],
      ["queue", queue ? `${jobs!.join(", ")}; oldest ready ${Math.round(queue.oldestReadySeconds)} s` : UNKNOWN],
      ["connections", `${tell(connections.open)} told by pods; the budget is ${tell(connections.budget)}`],
      ["schema", `wanted ${tell(schema.wanted)}, applied ${tell(schema.applied)}`],
    ]),
    ...faults.map((fault) => `NOT SO: ${fault}`),
    ...notes.map((note) => `could not look: ${note}`),
  ].join("\n");
}
