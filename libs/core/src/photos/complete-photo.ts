import type { Db } from "@namegame/db";
import { enqueueJob } from "../jobs/enqueue-job.ts";
import type { PhotoWork } from "./photo-work.ts";

// After the ten minutes for which an upload's address is valid, with room for clocks that differ.
const LATE_UPLOADS_MS = 15 * 60_000;

/**
 * Makes a photo, whose pictures are all stored by now, the one that its owner shows; the older ones go.
 *
 * @returns `gone` where the row was deleted meanwhile or a newer photo is shown already: what was stored for it is to be deleted.
 */
export async function completePhoto(options: {
  db: Db;
  photoId: string;
  work: PhotoWork;
  width: number;
  height: number;
  now?: Date;
}): Promise<"shown" | "gone"> {
  const { db, photoId, work, width, height, now = new Date() } = options;
  return db.transaction().execute(async (trx) => {
    // In the order of every other writer, person before photo, so that none waits for another in a circle.
    await trx.selectFrom("users").select("id").where("id", "=", work.userId).forNoKeyUpdate().executeTakeFirst();
    const photo = await trx.selectFrom("photos").select("state").where("id", "=", photoId).forUpdate().executeTakeFirst();
    if (photo?.state === "ready") return "shown";
    if (photo?.state !== "processing") return "gone";
    const newer = await trx
      .selectFrom("photos")
      .select("id")
      .where("user_id", "=", work.userId)
      .where("state", "=", "ready")
      .where("id", ">", photoId)
      .executeTakeFirst();
    if (newer) {
      await trx.deleteFrom("photos").where("id", "=", photoId).execute();
      return "gone";
    }
    await trx.updateTable("photos").set({ state: "ready", width, height, processed_at: now }).where("id", "=", photoId).execute();
    await trx.updateTable("users").set({ photo_id: photoId }).where("id", "=", work.userId).execute();
    // A second crop of the same picture may wait in the queue; it finds the picture here now.
    if (work.recropOf) {
      await trx
        .updateTable("photos")
        .set({ recrop_of: photoId })
        .where("recrop_of", "=", work.recropOf)
        .where("id", ">", photoId)
        .execute();
    }
    await trx.deleteFrom("photos").where("user_id", "=", work.userId).where("id", "<", photoId).execute();
    if (!work.recropOf) {
      const runAt = new Date(work.createdAt.getTime() + LATE_UPLOADS_MS);
      await enqueueJob(trx, "photo.deleteOriginal", { photoId }, { key: `photo.deleteOriginal:${photoId}`, runAt });
    }
    return "shown";
  });
}
