import type { PhotoRefusal } from "@namegame/contract";
import type { Db } from "@namegame/db";

/** Keeps why a picture cannot become a photo, for its owner to read. What they showed before stays. */
export async function refusePhoto(options: { db: Db; photoId: string; refusal: PhotoRefusal; now?: Date }): Promise<void> {
  const { db, photoId, refusal, now = new Date() } = options;
  await db
    .updateTable("photos")
    .set({ state: "refused", refusal, processed_at: now })
    .where("id", "=", photoId)
    .where("state", "=", "processing")
    .execute();
}
