import { fail, type PhotoSize } from "@namegame/contract";
import type { Storage, StoredObject } from "@namegame/storage";
import type { Call } from "../call.ts";
import { canSeePhoto } from "./can-see-photo.ts";
import { requireOwnPhoto } from "./own-photo.ts";
import { photoKey } from "./photo-key.ts";

/**
 * A picture that the actor may see: a square by its size, or the whole picture (`master`), which only its owner sees.
 *
 * @returns WebP; the caller consumes or destroys the body.
 * @throws AppError not_found, the same for a photo that is not there and for one that is not the actor's to see.
 */
export async function viewPhoto(
  call: Pick<Call, "db" | "actor"> & { storage: Storage; photoId: string; size: PhotoSize | "master" },
): Promise<StoredObject> {
  const { storage, photoId, size } = call;
  if (size === "master") await requireOwnPhoto(call);
  else if (!(await canSeePhoto(call))) fail("not_found");
  return (await storage.read(photoKey(photoId, size))) ?? fail("not_found");
}
