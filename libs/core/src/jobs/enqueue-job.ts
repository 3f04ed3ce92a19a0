import type { JobName, JobPayload } from "@namegame/contract";
import type { Db } from "@namegame/db";
import { sql } from "kysely";

export interface JobOptions {
  /** A waiting job of the same key is replaced instead of doubled. */
  key?: string;
  runAt?: Date;
  maxAttempts?: number;
}

// Lower runs sooner. Somebody sits before an empty field and waits for a sign-in mail; a hall full of new photos must not hold it up,
// and a push is late after a minute.
const PRIORITY: Partial<Record<JobName, number>> = {
  "mail.send": -10,
  "notify.messages": -5,
  "push.send": -5,
  "refresher.push": -5,
  "photo.delete": 10,
  "photo.deleteOriginal": 10,
  "attachment.delete": 10,
  "preview.delete": 10,
  "voice.delete": 10,
};

/** Adds a job in the caller's transaction, so that it exists exactly when the rows it speaks of do. */
export async function enqueueJob<N extends JobName>(db: Db, name: N, payload: JobPayload<N>, options: JobOptions = {}): Promise<void> {
  await sql`select graphile_worker.add_job(
    ${name}::text, ${JSON.stringify(payload)}::json,
    run_at => ${options.runAt ?? null}::timestamptz, max_attempts => ${options.maxAttempts ?? 10}::int, job_key => ${options.key ?? null}::text,
    priority => ${PRIORITY[name] ?? 0}::int)`.execute(db);
}
