import { setTimeout as sleep } from "node:timers/promises";

import { createLive, createMemoryStorage, type Live, type LiveState } from "@namegame/live";

import { startBalancer, type Balancer } from "../harness/balancer.ts";
import type { Guest } from "../harness/room.ts";

/** A person's browser on one pod, whose line can be cut. */
export interface Device {
  person: number;
  live: Live;
  line: Balancer;
}

const SETTLE_LIMIT_MS = 60_000;

/** Opens the conversation as a browser does. */
export async function openDevice(options: { guest: Guest; person: number; port: number; conversationId: string }): Promise<Device> {
  const { guest, person, port, conversationId } = options;
  const line = await startBalancer([port]);
  const live = createLive({ userId: guest.userId, headers: guest.headers, url: line.url, storage: createMemoryStorage() });
  live.start();
  await until("a device is online", () => live.getState().connection === "online" && live.getState().listed);
  await live.open(conversationId);
  await until("a device holds the conversation", () => live.getState().windows[conversationId] !== undefined);
  return { person, live, line };
}

export async function closeDevice({ live, line }: Device): Promise<void> {
  live.stop();
  await line.close();
}

/** What a browser knows of a conversation and shows. Who writes now, drafts and the connection are of the moment. */
export function knownOf({ live }: Device, conversationId: string) {
  const { conversations, windows, reads, blocked }: LiveState = live.getState();
  const { draft: _draft, lastAuthor: _lastAuthor, ...summary } = conversations[conversationId]!;
  return {
    summary,
    window: windows[conversationId],
    reads: reads[conversationId] ?? {},
    blocked: blocked[conversationId] ?? [],
  };
}

/** @throws Error when it does not come to be: what hangs ends. */
export async function until(what: string, condition: () => boolean): Promise<void> {
  const limit = performance.now() + SETTLE_LIMIT_MS;
  while (!condition()) {
    if (performance.now() > limit) throw new Error(`not within ${SETTLE_LIMIT_MS} ms: ${what}`);
    await sleep(20);
  }
}
