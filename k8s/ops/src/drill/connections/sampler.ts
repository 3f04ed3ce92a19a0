import { setTimeout as sleep } from "node:timers/promises";

import { createDb } from "@namegame/db";
import { sql } from "kysely";

import type { ConnectionCounts } from "./counts.ts";

const EVERY_MS = 100;
const TOO_MANY = "53300";
const NAME = "namegame-ops";

/** Counts the database's connections every 100 ms over one connection of its own, which is not counted, until it is stopped. */
export function startSampler({ url, caFile }: { url: string; caFile: string | undefined }): {
  counts: ConnectionCounts;
  stop(): Promise<void>;
} {
  const counts: ConnectionCounts = { samples: 0, missed: 0, refused: 0, max: 0, maxByName: {} };
  const db = createDb({ url, max: 1, applicationName: NAME, caFile });
  let stopped = false;

  async function sample(): Promise<void> {
    // A role without the right to see others' backends sees their names all the same, and no kind.
    const { rows } = await sql<{ name: string; count: number }>`
      select coalesce(nullif(application_name, ''), 'unnamed') as name, count(*)::int as count from pg_stat_activity
       where pid <> pg_backend_pid() and application_name <> ${NAME}
         and (backend_type = 'client backend' or (backend_type is null and usesysid is not null and datid is not null))
       group by 1`.execute(db);
    counts.samples += 1;
    counts.max = Math.max(
      counts.max,
      rows.reduce((sum, row) => sum + row.count, 0),
    );
    for (const { name, count } of rows) counts.maxByName[name] = Math.max(counts.maxByName[name] ?? 0, count);
  }

  async function run(): Promise<void> {
    for (let next = performance.now(); !stopped; next = Math.max(next + EVERY_MS, performance.now())) {
      await sleep(Math.max(0, next - performance.now()));
      await sample().catch((error: { code?: string }) => {
        if (error.code === TOO_MANY) counts.refused += 1;
        else counts.missed += 1;
      });
    }
  }

  const running = run();
  return {
    counts,
    async stop() {
      stopped = true;
      await running;
      await db.destroy();
    },
  };
}
