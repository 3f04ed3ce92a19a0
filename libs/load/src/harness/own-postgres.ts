import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { createDb, migrate } from "@namegame/db";
import { freePort, startPostgres, type RunningPostgres } from "@namegame/testing/postgres";

import type { Stage } from "./stage.ts";

/** A PostgreSQL of the scenario's own, with its disk and its flushes, that can die and come back on the same port with the same data. */
export interface OwnPostgres extends Stage {
  /** Ends it by `signal` (SIGINT: in order, SIGKILL: at once) and resolves when it takes connections again. */
  restart(signal: "SIGINT" | "SIGKILL"): Promise<void>;
  stop(): Promise<void>;
}

// Vacuuming at a moment of its own choosing would be taken for somebody's work.
const SETTINGS = { max_connections: "100", autovacuum: "off" };
const TRIES = 50;
const RETRY_MS = 100;

export async function startOwnPostgres(settings: Readonly<Record<string, string>> = {}): Promise<OwnPostgres> {
  const folder = await mkdtemp(join(tmpdir(), "namegame-load-"));
  const port = await freePort();
  const start = () => startPostgres({ dataDir: join(folder, "data"), port, settings: { ...SETTINGS, ...settings } });
  let running = await start();
  const url = running.url("postgres");
  await migrate({ directUrl: url });
  const db = createDb({ url, max: 4, applicationName: "namegame-load" });

  async function startAgain(): Promise<RunningPostgres> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await start();
      } catch (error) {
        // What the dead one's children hold is let go of a moment later.
        if (attempt === TRIES) throw error;
        await sleep(RETRY_MS);
      }
    }
  }

  return {
    db,
    url,
    directUrl: url,
    async restart(signal) {
      process.kill(running.pid, signal);
      await running.ended;
      running = await startAgain();
    },
    async stop() {
      await db.destroy();
      await running.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
