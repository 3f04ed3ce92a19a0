import type { Db } from "@namegame/db";
import { inBatches } from "./in-batches.ts";

const HOUR_MS = 3_600_000;
// An upload's address is valid for ten minutes; nobody waits an hour.
const UPLOADING_KEPT_MS = HOUR_MS;
const REFUSED_KEPT_MS = 24 * HOUR_MS;
// All attempts of the job end within four hours.
const PROCESSING_LIMIT_MS = 6 * HOUR_MS;
// Readiness and the owner's pointer change in one transaction, so this finds only what a fault left.
const UNHEARD_KEPT_MS = HOUR_MS;

/**
 * Deletes recordings that never came, whose making failed for good, whose refusal was read long ago, and that nobody can hear. What is stored of
 * them goes by the jobs that the deletion queues. Answers how many rows went.
 */
export async function cleanVoices({ db, now = new Date() }: { db: Db; now?: Date }): Promise<number> {
  const before = (ms: number) => new Date(now.getTime() - ms);
  return inBatches(async (limit) => {
    const stale = db
      .selectFrom("voices as v")
      .leftJoin("users as u", "u.voice_id", "v.id")
      .select("v.id")
      .where((eb) =>
        eb.or([
          eb.and([eb("v.state", "=", "uploading"), eb("v.created_at", "<", before(UPLOADING_KEPT_MS))]),
          eb.and([eb("v.state", "=", "processing"), eb("v.created_at", "<", before(PROCESSING_LIMIT_MS))]),
          eb.and([eb("v.state", "=", "refused"), eb("v.processed_at", "<", before(REFUSED_KEPT_MS))]),
          eb.and([eb("v.state", "=", "ready"), eb("u.id", "is", null), eb("v.processed_at", "<", before(UNHEARD_KEPT_MS))]),
        ]),
      )
      .limit(limit);
    return Number((await db.deleteFrom("voices").where("id", "in", stale).executeTakeFirstOrThrow()).numDeletedRows);
  });
}
