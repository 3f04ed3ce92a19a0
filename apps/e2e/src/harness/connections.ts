import { setTimeout as wait } from "node:timers/promises";
import { sql } from "kysely";
import type { Db } from "@namegame/db";
import { OWN_CONNECTIONS } from "./database.ts";

const PAUSE_MS = 25;

export interface Sampler {
  /** Ends the sampling: the most connections seen at one moment, in all and by process. The sampler's own is left out. */
  stop(): Promise<{ most: number; by: Record<string, number> }>;
}

/** Counts the product's database connections again and again until it is stopped. */
export function sampleConnections(db: Db): Sampler {
  const ended = new AbortController();
  let most = 0;
  let by: Record<string, number> = {};
  const run = (async () => {
    while (!ended.signal.aborted) {
      const { rows } = await sql<{ name: string; count: number }>`
        select application_name as name, count(*)::int as count from pg_stat_activity
         where backend_type = 'client backend' and application_name <> ${OWN_CONNECTIONS} group by 1`.execute(db);
      const now = rows.reduce((sum, row) => sum + row.count, 0);
      if (now > most) {
        most = now;
        by = Object.fromEntries(rows.map((row) => [row.name, row.count]));
      }
      await wait(PAUSE_MS);
    }
  })();
  return {
    async stop() {
      ended.abort();
      await run;
      return { most, by };
    },
  };
}
