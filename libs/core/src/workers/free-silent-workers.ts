import type { Db } from "@namegame/db";
import { sql } from "kysely";

/** How often a worker gives a sign of life, and looks for others that do not. */
export const HEARTBEAT_MS = 10_000;

// Three signs missed. With the sweep every ten seconds a dead worker's jobs run again after 42 s at most; the promise is 60.
// A worker that lives but could not reach the database for so long may see its job run twice: every task bears that.
const SILENT_MS = 3 * HEARTBEAT_MS;

/**
 * Gives back the jobs that are held by workers which fell silent: killed, or cut off. The queue itself would wait four hours.
 *
 * @returns the workers that were found dead.
 */
export async function freeSilentWorkers({ db }: { db: Db }): Promise<string[]> {
  const silence = sql`now() - ${SILENT_MS} * interval '1 millisecond'`;
  const { rows } = await sql<{ worker_id: string }>`
    select distinct locked_by as worker_id
    from graphile_worker.jobs
    where locked_by is not null
      -- One that took its first job just now may not have given its first sign yet.
      and locked_at < ${silence}
      and not exists (select from worker_heartbeats h where h.worker_id = locked_by and h.seen_at > ${silence})
  `.execute(db);
  const dead = rows.map((row) => row.worker_id);
  if (dead.length > 0) await freeWorkers({ db, workerIds: dead });
  return dead;
}

/** Gives back what these workers hold; for a worker that must end before its jobs do. */
export async function freeWorkers({ db, workerIds }: { db: Db; workerIds: string[] }): Promise<void> {
  await sql`select graphile_worker.force_unlock_workers(${workerIds}::text[])`.execute(db);
}
