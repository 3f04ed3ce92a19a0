import { setTimeout as sleep } from "node:timers/promises";

import type { Log } from "@namegame/service";

import { localSockets } from "./rooms.ts";
import type { ChatIo } from "./types.ts";

// Fifty a second: two small cores that hold the ingress, the other pods and the database admit so many before they queue, and a browser
// that queues is without its messages, while one that waits for its moment is not.
const PER_SOCKET_MS = 20;
// Where nothing else is said: together with what follows it below the 25 s that a process has to end.
export const DRAIN_SPREAD_MS = 12_000;
// What a browser needs after its moment has come; one that is asleep is cut.
const MARGIN_MS = 1_500;
const LOOK_EVERY_MS = 50;

/** Tells each browser after which delay of its own to connect anew, and waits until all are gone or had their time. */
export async function sayGoodbye({ io, spreadMaxMs, log }: { io: ChatIo; spreadMaxMs: number; log: Log }): Promise<void> {
  const sockets = localSockets(io);
  const spreadMs = Math.min(sockets.length * PER_SOCKET_MS, spreadMaxMs);
  for (const socket of sockets) socket.emit("reconnect_in", Math.floor(Math.random() * spreadMs));
  const until = performance.now() + spreadMs + MARGIN_MS;
  while (localSockets(io).length > 0 && performance.now() < until) await sleep(LOOK_EVERY_MS);
  log.info({ told: sockets.length, left: localSockets(io).length, spreadMs }, "browsers were asked to connect anew");
}
