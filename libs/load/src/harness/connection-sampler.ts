import { setTimeout as sleep } from "node:timers/promises";

import { createDb } from "@namegame/db";
import { sql } from "kysely";

/** Counts the pods' connections every 100 ms over one of its own. */
export interface ConnectionSampler {
  stop(): Promise<{ samples: number; most: number; refused: number }>;
}

const EVERY_MS = 100;
const TOO_MANY = "53300";

export function startConnectionSampler(url: string): ConnectionSampler {
  const db = createDb({ url, max: 1, applicationName: "namegame-load-sampler" });
  const counts = { samples: 0, most: 0, refused: 0 };
  let stopped = false;
  const running = run();

  async function run(): Promise<void> {
    while (!stopped) {
      try {
        const { rows } = await sql<{ count: number }>`select count(*)::int as count from pg_stat_activity
           where backend_type = 'client backend' and datname = current_database()
             and application_name in ('namegame-chat', 'namegame-chat-listen', 'stock-chat')`.execute(db);
        counts.samples += 1;
        counts.most = Math.max(counts.most, rows[0]!.count);
      } catch (error) {
        if ((error as { code?: string }).code === TOO_MANY) counts.refused += 1;
      }
      await sleep(EVERY_MS);
    }
    await db.destroy();
  }

  return {
    async stop() {
      stopped = true;
      await running;
      return counts;
    },
  };
}
