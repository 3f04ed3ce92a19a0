import type { Log } from "@namegame/service";

import { localSockets, userRoom } from "./rooms.ts";
import type { ChatIo, ChatSocket } from "./types.ts";

/** Cuts the sockets whose session ended: a cookie is only asked for at the handshake, and a socket may live for days. */
export interface SessionWatch {
  /** Checks the sockets of these people, or all of this pod. */
  check(userIds?: readonly string[]): Promise<void>;
  stop(): void;
}

// Within 60 s of a revocation the socket is cut, even if the notice of it was lost and one check fails.
const CHECK_EVERY_MS = 25_000;

export function createSessionWatch(options: {
  io: ChatIo;
  /** Which of these sessions are still valid. */
  liveSessions: (sessionIds: readonly string[]) => Promise<Set<string>>;
  onCut: (socket: ChatSocket) => void;
  log: Log;
}): SessionWatch {
  const { io, liveSessions, onCut, log } = options;
  const timer = setInterval(() => {
    check().catch((error: unknown) => log.warn({ err: error }, "the sessions of the sockets could not be checked"));
  }, CHECK_EVERY_MS);
  timer.unref();

  async function check(userIds?: readonly string[]): Promise<void> {
    const sockets = userIds ? userIds.flatMap((userId) => localSockets(io, userRoom(userId))) : localSockets(io);
    const sessionIds = [...new Set(sockets.map((socket) => socket.data.actor.sessionId))];
    if (sessionIds.length === 0) return;
    const live = await liveSessions(sessionIds);
    for (const socket of sockets) {
      if (live.has(socket.data.actor.sessionId)) continue;
      onCut(socket);
      socket.disconnect(true);
    }
  }

  return { check, stop: () => clearInterval(timer) };
}
