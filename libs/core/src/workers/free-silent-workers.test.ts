import { testDatabase } from "@namegame/testing";
import { sql } from "kysely";
import { expect, test } from "vitest";

import { beatHeart, stopHeart } from "./beat-heart.ts";
import { freeSilentWorkers } from "./free-silent-workers.ts";
import { readQueueState } from "./queue-state.ts";

const { db, dbAs } = await testDatabase();
const worker = dbAs("worker");

async function heldJob(options: { by: string; seconds: number; queue?: string }) {
  const { rows } = await sql<{ id: string }>`
    select (graphile_worker.add_job('photo.delete', '{}', queue_name => ${options.queue ?? null})).id`.execute(db);
  const id = rows[0]?.id;
  await sql`update graphile_worker._private_jobs set locked_by = ${options.by}, attempts = 1,
    locked_at = now() - ${options.seconds} * interval '1 second' where id = ${id}`.execute(db);
}

async function holders(): Promise<string[]> {
  const { rows } = await sql<{
    by: string;
  }>`select locked_by as by from graphile_worker.jobs where locked_by is not null order by 1`.execute(db);
  return rows.map((row) => row.by);
}

test("the jobs of a worker that fell silent are given back, the others' are not", async () => {
  await heldJob({ by: "never seen", seconds: 40 });
  await heldJob({ by: "silent", seconds: 300 });
  await heldJob({ by: "lives", seconds: 300 });
  await heldJob({ by: "just started", seconds: 5 });
  await beatHeart({ db: worker, workerId: "silent" });
  await sql`update worker_heartbeats set seen_at = now() - interval '31 seconds'`.execute(db);
  await beatHeart({ db: worker, workerId: "lives" });
  expect((await freeSilentWorkers({ db: worker })).sort()).toEqual(["never seen", "silent"]);
  expect(await holders()).toEqual(["just started", "lives"]);
  expect(await freeSilentWorkers({ db: worker })).toEqual([]);
  expect(await readQueueState({ db: worker })).toMatchObject({ ready: 2, running: 2, scheduled: 0, failed: 0 });
});

test("a second beat renews the first, and a worker that ends in order leaves nothing", async () => {
  await sql`update worker_heartbeats set seen_at = now() - interval '31 seconds' where worker_id = 'lives'`.execute(db);
  await beatHeart({ db: worker, workerId: "lives" });
  expect(await freeSilentWorkers({ db: worker })).toEqual([]);
  await stopHeart({ db: worker, workerId: "lives" });
  expect(await freeSilentWorkers({ db: worker })).toEqual(["lives"]);
});

test("the state of the queue counts what waits, runs and failed", async () => {
  await sql`select graphile_worker.add_job('photo.delete', '{}', run_at => now() + interval '1 hour')`.execute(db);
  await sql`select graphile_worker.add_job('photo.delete', '{}', run_at => now() - interval '90 seconds', job_key => 'oldest')`.execute(db);
  await sql`select graphile_worker.add_job('photo.delete', '{}', max_attempts => 1, job_key => 'failed')`.execute(db);
  await sql`update graphile_worker._private_jobs set attempts = 1 where key = 'failed'`.execute(db);
  const state = await readQueueState({ db: worker });
  expect(state).toMatchObject({ scheduled: 1, failed: 1 });
  expect(state.oldestReadySeconds).toBeGreaterThanOrEqual(90);
});
