import { setTimeout as sleep } from "node:timers/promises";

import { beatHeart, freeSilentWorkers, HEARTBEAT_MS, stopHeart } from "@namegame/core";
import type { Db } from "@namegame/db";
import type { Log } from "@namegame/service";

/** Says every ten seconds that this worker lives, and gives back the jobs of those that do not say so any more. */
export function createHeartbeat(options: { db: Db; workerId: string; log: Log }) {
  const { db, workerId, log } = options;
  const stopping = new AbortController();
  let ended: Promise<void> = Promise.resolve();

  let failing = false;

  async function beat(): Promise<void> {
    try {
      await beatHeart({ db, workerId });
      failing = false;
      const dead = await freeSilentWorkers({ db });
      if (dead.length > 0) log.warn({ workers: dead }, "workers fell silent; their jobs went back to the queue");
    } catch (error) {
      if (!failing) log.error({ err: error }, "no sign of life could be given; the next is tried in its time");
      failing = true;
    }
  }

  async function goOn(): Promise<void> {
    for (;;) {
      try {
        await sleep(HEARTBEAT_MS, undefined, { signal: stopping.signal });
      } catch {
        return;
      }
      await beat();
    }
  }

  return {
    async start(): Promise<void> {
      await beat();
      ended = goOn();
    },
    async stop(): Promise<void> {
      stopping.abort();
      await ended;
      await stopHeart({ db, workerId });
    },
  };
}
