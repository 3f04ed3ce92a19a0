import { fail, type ActionOutput, type Crop } from "@namegame/contract";
import type { Call } from "../call.ts";
import { enqueuePhotoProcess } from "./enqueue-photo-process.ts";
import { presentStatus, requireOwnPhoto } from "./own-photo.ts";
import { requireFewProcessing } from "./require-few-processing.ts";

/**
 * Cuts the actor's shown photo anew, from its kept master. The answer is another photo, in the making; the old one is shown until
 * it is ready.
 *
 * @throws AppError conflict for a photo that is not ready, too_many while several are being made.
 */
export async function recropPhoto(call: Call & { photoId: string; crop: Crop }): Promise<ActionOutput<"photos.recrop">> {
  const { db, actor, crop, photoId } = call;
  return db.transaction().execute(async (trx) => {
    await requireFewProcessing({ db: trx, userId: actor.userId });
    const source = await requireOwnPhoto({ db: trx, actor, photoId });
    if (source.state !== "ready") fail("conflict");
    const photo = await trx
      .insertInto("photos")
      .values({ user_id: actor.userId, state: "processing", recrop_of: source.id, crop_x: crop.x, crop_y: crop.y, crop_size: crop.size })
      .returning(["id", "state", "refusal"])
      .executeTakeFirstOrThrow();
    await enqueuePhotoProcess(trx, photo.id);
    return { photo: presentStatus(photo) };
  });
}
