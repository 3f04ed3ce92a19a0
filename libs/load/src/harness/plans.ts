import type { ClientPlan, RetryPolicy, Send } from "../driver/protocol.ts";
import type { Pods } from "./contestants.ts";
import type { Guest } from "./room.ts";

/** As libs/live has it. */
export const PAGE_RETRY: RetryPolicy = { reconnectionDelay: 500, reconnectionDelayMax: 8_000, randomizationFactor: 0.5 };

/** Sockets of these people, one each, over the pods in turn. */
export function plansOf(options: {
  pods: Pick<Pods, "ports">;
  people: readonly { guest: Guest; conversationId: string }[];
  mends?: boolean;
  retry?: RetryPolicy;
}): ClientPlan[] {
  const { pods, people, mends = false, retry = PAGE_RETRY } = options;
  return people.map(({ guest, conversationId }, index) => {
    const pod = index % pods.ports.length;
    return { url: `http://127.0.0.1:${pods.ports[pod]}`, headers: guest.headers, conversationId, pod, mends, retry };
  });
}

/** An open-loop schedule: `perSecond` messages for so long, from the clients in turn. */
export function steadySends(options: { perSecond: number; seconds: number; clients: number; bytes: number; firstIndex?: number }): Send[] {
  const { perSecond, seconds, clients, bytes, firstIndex = 0 } = options;
  return Array.from({ length: Math.round(perSecond * seconds) }, (_, at) => ({
    atMs: (at / perSecond) * 1_000,
    // A step that shares no factor with the number of pods, so that no pod sends twice in a row for long.
    client: at % clients,
    index: firstIndex + at,
    bytes,
  }));
}
