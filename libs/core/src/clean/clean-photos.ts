import type { Db } from "@namegame/db";
import { publishPhoto } from "../photos/publish-photo.ts";
import { inBatches } from "./in-batches.ts";

const HOUR_MS = 3_600_000;
// An upload's address is valid for ten minutes; nobody waits an hour.
const UPLOADING_KEPT_MS = HOUR_MS;
const REFUSED_KEPT_MS = 24 * HOUR_MS;
// All attempts of the job end within four hours.
const PROCESSING_LIMIT_MS = 6 * HOUR_MS;
// Readiness and the owner's pointer change in one transaction, so this finds only what a fault left.
const UNSHOWN_KEPT_MS = HOUR_MS;

/**
 * Deletes uploads that never came, refusals that were read long ago and photos that nobody shows (their pictures go by the jobs
 * that the deletion queues), and tells the owners of photos whose making failed for good. Answers how many rows changed.
 */
export async function cleanPhotos({ db, now = new Date() }: { db: Db; now?: Date }): Promise<number> {
  const before = (ms: number) => new Date(now.getTime() - ms);
  const deleted = await inBatches(async (limit) => {
    const stale = db
      .selectFrom("photos as p")
      .leftJoin("users as u", "u.photo_id", "p.id")
      .select("p.id")
      .where((eb) =>
        eb.or([
          eb.and([eb("p.state", "=", "uploading"), eb("p.created_at", "<", before(UPLOADING_KEPT_MS))]),
          eb.and([eb("p.state", "=", "refused"), eb("p.processed_at", "<", before(REFUSED_KEPT_MS))]),
          eb.and([eb("p.state", "=", "ready"), eb("u.id", "is", null), eb("p.processed_at", "<", before(UNSHOWN_KEPT_MS))]),
        ]),
      )
      .limit(limit);
    return Number((await db.deleteFrom("photos").where("id", "in", stale).executeTakeFirstOrThrow()).numDeletedRows);
  });
  const givenUp = await inBatches(async (limit) => {
    const stuck = db
      .selectFrom("photos")
      .select("id")
      .where("state", "=", "processing")
      .where("created_at", "<", before(PROCESSING_LIMIT_MS))
      .limit(limit);
    const photos = await db
      .updateTable("photos")
      .set({ state: "refused", refusal: "missing", processed_at: now })
      .where("id", "in", stuck)
      .returning(["id", "user_id", "state", "refusal"])
      .execute();
    for (const { id, user_id, state, refusal } of photos) await publishPhoto({ db, userId: user_id, photo: { id, state, refusal } });
    return photos.length;
  });
  return deleted + givenUp;
}
