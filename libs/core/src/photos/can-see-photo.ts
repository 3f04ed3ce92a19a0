import type { Call } from "../call.ts";
import { seenBy } from "../people/seen-by.ts";

/** Whether the actor may see this photo: it is the one its owner shows, and the actor may see the owner. */
export async function canSeePhoto({ db, actor, photoId }: Pick<Call, "db" | "actor"> & { photoId: string }): Promise<boolean> {
  const row = await db
    .selectFrom("photos as p")
    // Joined by the owner's own pointer: a photo that was replaced is nobody's to see.
    .innerJoin("users as owner", "owner.photo_id", "p.id")
    .select("p.id")
    .where("p.id", "=", photoId)
    .where("p.state", "=", "ready")
    .where(seenBy(actor.userId, "owner.id"))
    .executeTakeFirst();
  return row !== undefined;
}
