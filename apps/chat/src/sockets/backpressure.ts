import type { Log } from "@namegame/service";

import { localSockets } from "./rooms.ts";
import type { ChatIo, ChatSocket } from "./types.ts";

/** Cuts the sockets that take what they are sent more slowly than it comes: what waits for them would grow in memory without bound. */
export interface Backpressure {
  stop(): void;
}

// What gathers in a second for one socket at the busiest moment we are made for is a tenth of this; a phone in a tunnel needs none of it,
// since it reads by its cursor when it is back.
export const MAX_WAITING_BYTES = 1_048_576;
const LOOK_EVERY_MS = 1_000;

export function createBackpressure(options: { io: ChatIo; onCut: (socket: ChatSocket) => void; log: Log }): Backpressure {
  const { io, onCut, log } = options;
  const timer = setInterval(() => {
    for (const socket of localSockets(io)) {
      const waitingBytes = waitingOf(socket);
      if (waitingBytes <= MAX_WAITING_BYTES) continue;
      log.info({ userId: socket.data.actor?.userId, waitingBytes }, "a socket was cut: it takes what it is sent too slowly");
      onCut(socket);
      cut(socket);
    }
  }, LOOK_EVERY_MS);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}

/** What Engine.IO knows of a websocket and does not say in its types. */
type Wire = { bufferedAmount: number; terminate(): void };
type Waiting = { writeBuffer: readonly { data?: unknown }[] };

function wireOf(socket: ChatSocket): Wire | undefined {
  return (socket.conn.transport as unknown as { socket?: Wire }).socket;
}

function waitingOf(socket: ChatSocket): number {
  const { writeBuffer } = socket.conn as unknown as Waiting;
  const queued = writeBuffer.reduce((sum, { data }) => sum + (typeof data === "string" ? data.length : 0), 0);
  return queued + (wireOf(socket)?.bufferedAmount ?? 0);
}

/** Without a goodbye, which would wait behind all the rest. The browser comes back by itself and reads what it missed. */
function cut(socket: ChatSocket): void {
  const wire = wireOf(socket);
  if (wire) wire.terminate();
  else socket.disconnect(true);
}
