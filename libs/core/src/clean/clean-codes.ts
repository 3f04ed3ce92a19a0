import type { Db } from "@namegame/db";
import { inBatches } from "./in-batches.ts";

const DAY_MS = 24 * 3_600_000;
// My code rotates every half minute, so these are many; an undo looks back one day.
const MEET_CODES_KEPT_MS = 2 * DAY_MS;
// Who joined by a poster stays visible for a while after the event.
const JOIN_CODES_KEPT_MS = 30 * DAY_MS;

/** Deletes codes that ended long ago. The meetings and memberships they led to stay. Answers how many went. */
export async function cleanCodes({ db, now = new Date() }: { db: Db; now?: Date }): Promise<number> {
  return inBatches(async (limit) => {
    const ended = db
      .selectFrom("codes")
      .select("id")
      .where((eb) =>
        eb.or([
          eb.and([eb("purpose", "=", "meet"), eb("expires_at", "<", new Date(now.getTime() - MEET_CODES_KEPT_MS))]),
          eb.and([eb("purpose", "=", "join"), eb("expires_at", "<", new Date(now.getTime() - JOIN_CODES_KEPT_MS))]),
        ]),
      )
      .limit(limit);
    const { numDeletedRows } = await db.deleteFrom("codes").where("id", "in", ended).executeTakeFirstOrThrow();
    return Number(numDeletedRows);
  });
}
