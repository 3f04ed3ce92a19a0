import type { ActionOutput, ActionParsed } from "@namegame/contract";
import type { Storage } from "@namegame/storage";
import type { Call } from "../call.ts";
import { photoKey } from "./photo-key.ts";
import { presignOriginal } from "./presign-original.ts";
import { requireFewProcessing } from "./require-few-processing.ts";

/**
 * Opens one upload. Whatever the same person had begun, or had been refused, makes way for it: of a retry only the last counts.
 *
 * @throws AppError too_many while several of the person's photos are still being made.
 */
export async function beginPhoto(call: Call & { storage: Storage } & ActionParsed<"photos.begin">): Promise<ActionOutput<"photos.begin">> {
  const { db, actor, storage, contentType, bytes, crop } = call;
  const photo = await db.transaction().execute(async (trx) => {
    await requireFewProcessing({ db: trx, userId: actor.userId });
    await trx.deleteFrom("photos").where("user_id", "=", actor.userId).where("state", "in", ["uploading", "refused"]).execute();
    return trx
      .insertInto("photos")
      .values({ user_id: actor.userId, crop_x: crop.x, crop_y: crop.y, crop_size: crop.size })
      .returning("id")
      .executeTakeFirstOrThrow();
  });
  const upload = await presignOriginal({ storage, key: photoKey(photo.id, "original"), contentType, bytes });
  return { photoId: photo.id, upload };
}
