import { PHOTO_MAX_BYTES, type ActionOutput } from "@namegame/contract";
import type { Storage } from "@namegame/storage";
import type { Call } from "../call.ts";
import { enqueuePhotoProcess } from "./enqueue-photo-process.ts";
import { presentStatus, requireOwnPhoto } from "./own-photo.ts";
import { photoKey } from "./photo-key.ts";
import { refusalOfUpload } from "./refusal-of-upload.ts";

/** Says that the upload is done: the picture goes to the worker, or is refused when nothing usable arrived. Asking twice is harmless. */
export async function finishPhoto(call: Call & { storage: Storage; photoId: string }): Promise<ActionOutput<"photos.finish">> {
  const { db, storage, photoId, now = new Date() } = call;
  const photo = await requireOwnPhoto(call);
  if (photo.state !== "uploading") return { photo: presentStatus(photo) };
  const refusal = refusalOfUpload({ object: await storage.stat(photoKey(photoId, "original")), maxBytes: PHOTO_MAX_BYTES });
  await db.transaction().execute(async (trx) => {
    const changed = await trx
      .updateTable("photos")
      .set(refusal ? { state: "refused", refusal, processed_at: now } : { state: "processing" })
      .where("id", "=", photoId)
      .where("state", "=", "uploading")
      .returning("id")
      .executeTakeFirst();
    if (changed && !refusal) await enqueuePhotoProcess(trx, photoId);
  });
  return { photo: presentStatus(await requireOwnPhoto(call)) };
}
