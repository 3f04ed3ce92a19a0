import { sql } from "kysely";

import type { Db } from "../pool.ts";
import type { Roles } from "./roles.ts";

// Enough to count what waits; not the errors, which may quote an address.
const COUNTED = ["id", "task_identifier", "run_at", "attempts", "max_attempts", "locked_at"];

/**
 * Rights on the job queue. Its tables are guarded by row-level security without any policy, so that nobody but their owner sees a row:
 * the worker gets a policy. Web only adds jobs, and a job may hold a sign-in code: it calls the function, which runs as its owner, and
 * reads nothing. Chat adds those that follow from messages, by a function of ours that adds no other. Metrics counts.
 */
export async function grantQueue(db: Db, { web, chat, worker, metrics }: Roles): Promise<void> {
  for (const role of [web, worker, metrics]) {
    if (role) await sql`grant usage on schema graphile_worker to ${sql.ref(role)}`.execute(db);
  }
  // Everybody may call a function unless it is said, and one of these lends its owner's rights.
  await sql`revoke execute on all functions in schema graphile_worker from public`.execute(db);
  for (const signature of await lendOwnersRights(db)) {
    if (web) await sql`grant execute on function ${sql.raw(signature)} to ${sql.ref(web)}`.execute(db);
  }
  await sql`revoke execute on function queue_message_jobs from public`.execute(db);
  for (const role of [web, chat]) {
    if (role) await sql`grant execute on function queue_message_jobs to ${sql.ref(role)}`.execute(db);
  }
  if (worker) await grantWorker(db, worker);
  if (metrics) {
    const columns = sql.join(COUNTED.map((column) => sql.ref(column)));
    await sql`grant select (${columns}) on graphile_worker.jobs to ${sql.ref(metrics)}`.execute(db);
  }
}

/** Anew after each migration of the queue's own, which replaces the function. Answers its signature, of each form that it has. */
async function lendOwnersRights(db: Db): Promise<string[]> {
  const { rows } = await sql<{ signature: string }>`
    select oid::regprocedure::text as signature from pg_proc
    where pronamespace = 'graphile_worker'::regnamespace and proname = 'add_job'`.execute(db);
  for (const { signature } of rows) {
    // The path is fixed, or the caller's own functions could be run with the owner's rights.
    await sql.raw(`alter function ${signature} security definer set search_path = pg_catalog, pg_temp`).execute(db);
  }
  return rows.map(({ signature }) => signature);
}

async function grantWorker(db: Db, role: string): Promise<void> {
  const { rows } = await sql<{ name: string; guarded: boolean }>`
    select t.tablename as name,
           t.rowsecurity and not exists (
             select from pg_policies p where p.schemaname = t.schemaname and p.tablename = t.tablename and p.policyname = ${role}
           ) as guarded
    from pg_tables t where t.schemaname = 'graphile_worker' and t.tablename <> 'migrations'`.execute(db);
  for (const { name, guarded } of rows) {
    const table = sql.table(`graphile_worker.${name}`);
    await sql`grant select, insert, update, delete on ${table} to ${sql.ref(role)}`.execute(db);
    if (guarded) await sql`create policy ${sql.ref(role)} on ${table} to ${sql.ref(role)} using (true) with check (true)`.execute(db);
  }
  await sql`grant execute on all functions in schema graphile_worker to ${sql.ref(role)}`.execute(db);
  // The queue compares its schema with what it was built for when it starts, and changes nothing where they agree.
  await sql`grant select on graphile_worker.migrations, graphile_worker.jobs to ${sql.ref(role)}`.execute(db);
}
