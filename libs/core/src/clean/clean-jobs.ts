import type { Db } from "@namegame/db";
import { sql } from "kysely";
import { inBatches } from "./in-batches.ts";

const DAY_MS = 24 * 3_600_000;
// Time to look into a failure; after that a payload with an address in it has no business here.
const FAILED_KEPT_MS = 7 * DAY_MS;
const HEARTBEATS_KEPT_MS = DAY_MS;

/** Deletes jobs that failed for good long ago, and the last signs of life of workers that are gone. Answers how many rows went. */
export async function cleanJobs({ db, now = new Date() }: { db: Db; now?: Date }): Promise<number> {
  const jobs = await inBatches(async (limit) => {
    const { rows } = await sql`
      select (graphile_worker.complete_jobs(array_agg(id))).id
      from (
        select id from graphile_worker.jobs
        where attempts >= max_attempts and locked_at is null and updated_at < ${new Date(now.getTime() - FAILED_KEPT_MS)}
        limit ${limit}
      ) failed
    `.execute(db);
    return rows.length;
  });
  const silent = await db
    .deleteFrom("worker_heartbeats")
    .where("seen_at", "<", new Date(now.getTime() - HEARTBEATS_KEPT_MS))
    .executeTakeFirstOrThrow();
  return jobs + Number(silent.numDeletedRows);
}
