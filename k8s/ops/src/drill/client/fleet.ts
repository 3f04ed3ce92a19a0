import { setTimeout as sleep } from "node:timers/promises";

import { OpsFault } from "../../fault.ts";
import type { Crowd } from "../crowd/crowd.ts";
import type { Target } from "../target/target.ts";
import { createClient, type Client, type Shared } from "./client.ts";
import { createLedger } from "./ledger.ts";

/** All sockets of a drill, and what they count together. */
export interface Fleet extends Shared {
  readonly clients: readonly Client[];
  readonly counts: { connects: number; disconnects: number; refused: Record<string, number> };
  close(): void;
}

// As many as one pod admits while people write (see the goodbye of apps/chat), and a margin.
const OPEN_EVERY_MS = 10;
const ENTER_LIMIT_MS = 60_000;

/**
 * Opens the sockets, those of one person spread over the people, and waits until each has read the conversation. The first socket of a
 * person also writes. @throws OpsFault no_sockets
 */
export async function openFleet(options: {
  crowd: Crowd;
  target: Target;
  sockets: number;
  plain: boolean;
  mending: boolean;
  signal: AbortSignal;
}): Promise<Fleet> {
  const { crowd, target, sockets, plain, mending, signal } = options;
  const { conversationId } = crowd;
  const clients: Client[] = [];
  const ids = new Map<string, string>();
  let head = 0;
  const fleet: Fleet = {
    clients,
    ledger: createLedger(),
    counts: { connects: 0, disconnects: 0, refused: {} },
    head: () => head,
    holds: (seq) => void (head = Math.max(head, seq)),
    connected: () => void (fleet.counts.connects += 1),
    disconnected: () => void (fleet.counts.disconnects += 1),
    refused: (reason) => void (fleet.counts.refused[reason] = (fleet.counts.refused[reason] ?? 0) + 1),
    intern: (id) => ids.get(id) ?? (ids.set(id, id), id),
    close: () => clients.forEach((client) => client.close()),
  };
  try {
    for (let index = 0; index < sockets; index += 1) {
      signal.throwIfAborted();
      const member = crowd.people[index % crowd.people.length]!;
      clients.push(createClient({ shared: fleet, member, target, conversationId, writes: index < crowd.people.length, plain, mending }));
      await sleep(OPEN_EVERY_MS);
    }
    await Promise.race([Promise.all(clients.map((client) => client.entered)), tooLate(fleet, signal)]);
    return fleet;
  } catch (error) {
    fleet.close();
    throw error;
  }
}

async function tooLate({ clients, counts }: Fleet, signal: AbortSignal): Promise<never> {
  await sleep(ENTER_LIMIT_MS, undefined, { signal, ref: false });
  const open = clients.filter((client) => client.line.isOpen()).length;
  throw new OpsFault({
    code: "no_sockets",
    message: `Only ${open} of ${clients.length} sockets came in. Refused: ${JSON.stringify(counts.refused)}`,
    remedy:
      "Check --url, --host and --public-url, and that the ingress sends /socket.io to chat. foreign_origin: --public-url is not the release's.",
  });
}
