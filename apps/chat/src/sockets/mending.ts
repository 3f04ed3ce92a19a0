import { setTimeout as sleep } from "node:timers/promises";

import type { Listener } from "@namegame/db";
import type { Log } from "@namegame/service";

import type { Fanout } from "../fanout/fanout.ts";
import type { Games } from "../games/games.ts";
import type { Membership } from "./membership.ts";
import { localSockets } from "./rooms.ts";
import type { ChatIo } from "./types.ts";

/** Finds what no notification told: after a loss of the LISTEN connection, and from time to time in any case. */
export interface Mending {
  /** Notifications were missed: heads and rooms are read anew, and browsers told to read what they show. */
  afterLoss(): void;
  stop(): void;
}

// A pod that is killed between its commit and its notification tells nobody, and a link that went silent brings nothing; both are found by
// this within five seconds.
const SWEEP_EVERY_MS = 4_000;
// Without hearing the others, asking is all there is: messages of other pods then come a second late instead of not at all.
const SWEEP_DEAF_MS = 1_000;
const RETRY_MS = 500;

export function createMending(options: {
  io: ChatIo;
  fanout: Fanout;
  membership: Membership;
  games: Games;
  listener: Listener;
  log: Log;
}): Mending {
  const { io, fanout, membership, games, listener, log } = options;
  const stopping = new AbortController();
  // Losses that were not mended yet: another may come while the reading for the last is on its way.
  let losses = 0;
  void sweepForEver();

  async function sweepForEver(): Promise<void> {
    for (let waited = 0; ;) {
      // Looked at often: what was heard when the wait began may be gone in the middle of it.
      await sleep(SWEEP_DEAF_MS, undefined, { signal: stopping.signal, ref: false }).catch(() => {});
      if (stopping.signal.aborted) return;
      waited += SWEEP_DEAF_MS;
      if (waited < SWEEP_EVERY_MS && listener.isUp() && fanout.hears()) continue;
      waited = 0;
      await fanout.resync("sweep").catch((error: unknown) => log.debug({ err: error }, "heads could not be compared"));
    }
  }

  async function mend(): Promise<void> {
    await fanout.resync("listen_lost");
    const userIds = [...new Set(localSockets(io).map((socket) => socket.data.actor.userId))];
    await membership.rejoin({ userIds });
    games.lookAgain();
    io.local.emit("live", { type: "refresh" });
  }

  async function mendUntilWhole(): Promise<void> {
    while (losses > 0 && !stopping.signal.aborted) {
      const seen = losses;
      try {
        await mend();
        losses -= seen;
      } catch (error) {
        log.warn({ err: error }, "what was missed could not be read yet");
        await sleep(RETRY_MS);
      }
    }
  }

  return {
    afterLoss() {
      losses += 1;
      if (losses === 1) void mendUntilWhole();
    },
    stop: () => stopping.abort(),
  };
}
