import type { PhotoSize } from "@namegame/contract";
import type { Storage, StoredObject } from "@namegame/storage";
import type { PublicCall } from "../call.ts";
import { photoKey } from "./photo-key.ts";

/**
 * The photo that a person shows, as WebP, for a caller who has already found out that the asker may see this person's face (such as by a
 * usable code of theirs). Undefined where there is none.
 */
export async function readCurrentPhoto(
  call: PublicCall & { storage: Storage; userId: string; size: PhotoSize },
): Promise<(StoredObject & { photoId: string }) | undefined> {
  const { db, storage, userId, size } = call;
  const user = await db
    .selectFrom("users as u")
    .innerJoin("photos as p", "p.id", "u.photo_id")
    .select("p.id")
    .where("u.id", "=", userId)
    .where("p.state", "=", "ready")
    .executeTakeFirst();
  const object = user && (await storage.read(photoKey(user.id, size)));
  return object && { ...object, photoId: user.id };
}
