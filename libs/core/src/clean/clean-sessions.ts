import type { Db } from "@namegame/db";
import { inBatches } from "./in-batches.ts";

/** Deletes sessions and one-time sign-in values that have expired: they open nothing any more and still hold addresses. */
export async function cleanSessions({ db, now = new Date() }: { db: Db; now?: Date }): Promise<number> {
  const sessions = await inBatches(async (limit) => {
    const expired = db.selectFrom("sessions").select("id").where("expires_at", "<", now).limit(limit);
    return Number((await db.deleteFrom("sessions").where("id", "in", expired).executeTakeFirstOrThrow()).numDeletedRows);
  });
  const verifications = await inBatches(async (limit) => {
    const expired = db.selectFrom("verifications").select("id").where("expires_at", "<", now).limit(limit);
    return Number((await db.deleteFrom("verifications").where("id", "in", expired).executeTakeFirstOrThrow()).numDeletedRows);
  });
  return sessions + verifications;
}
