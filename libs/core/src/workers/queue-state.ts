import type { Db } from "@namegame/db";
import { sql } from "kysely";

/** How many jobs stand where. `failed` ran out of attempts. */
export interface QueueState {
  ready: number;
  scheduled: number;
  running: number;
  failed: number;
  /** How long the job that could run longest ago has waited; 0 without one. */
  oldestReadySeconds: number;
}

/** The queue at a glance, for metrics and alerts. */
export async function readQueueState({ db }: { db: Db }): Promise<QueueState> {
  const { rows } = await sql<QueueState>`
    select
      (count(*) filter (where locked_at is null and attempts < max_attempts and run_at <= now()))::int as ready,
      (count(*) filter (where locked_at is null and attempts < max_attempts and run_at > now()))::int as scheduled,
      (count(*) filter (where locked_at is not null))::int as running,
      (count(*) filter (where locked_at is null and attempts >= max_attempts))::int as failed,
      coalesce(extract(epoch from now() - min(run_at) filter (where locked_at is null and attempts < max_attempts and run_at <= now())), 0)::float
        as "oldestReadySeconds"
    from graphile_worker.jobs
  `.execute(db);
  return rows[0] as QueueState;
}
