import type { Crop, PhotoRefusal, PhotoState } from "@namegame/contract";
import type { Db } from "@namegame/db";

/** What the worker needs to know to make a photo. */
export interface PhotoWork {
  userId: string;
  state: PhotoState;
  refusal: PhotoRefusal | null;
  crop: Crop;
  /** The photo whose master is cut anew; null for an upload. */
  recropOf: string | null;
  createdAt: Date;
}

/** Undefined where the row is gone: whoever finds that deletes what is stored. */
export async function findPhotoWork({ db, photoId }: { db: Db; photoId: string }): Promise<PhotoWork | undefined> {
  const row = await db
    .selectFrom("photos")
    .select(["user_id", "state", "refusal", "crop_x", "crop_y", "crop_size", "recrop_of", "created_at"])
    .where("id", "=", photoId)
    .executeTakeFirst();
  if (!row) return undefined;
  const crop = { x: row.crop_x, y: row.crop_y, size: row.crop_size };
  return { userId: row.user_id, state: row.state, refusal: row.refusal, crop, recropOf: row.recrop_of, createdAt: row.created_at };
}
