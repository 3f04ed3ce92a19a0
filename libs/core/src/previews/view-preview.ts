import { fail } from "@namegame/contract";
import type { Storage, StoredObject } from "@namegame/storage";

import type { Call } from "../call.ts";

/**
 * The picture of a message's link preview, for whoever takes part in the conversation.
 *
 * @returns WebP, and a version that changes with the picture; the caller consumes or destroys the body.
 * @throws AppError not_found, the same for a message without one and for a message that is not the actor's to see.
 */
export async function viewPreview(
  call: Pick<Call, "db" | "actor"> & { storage: Storage; messageId: string },
): Promise<StoredObject & { version: string }> {
  const { db, actor, storage, messageId } = call;
  const preview = await db
    .selectFrom("link_previews as l")
    .innerJoin("messages as m", "m.id", "l.message_id")
    .innerJoin("participants as p", "p.conversation_id", "m.conversation_id")
    .select(["l.image_key", "l.created_at"])
    .where("l.message_id", "=", messageId)
    .where("p.user_id", "=", actor.userId)
    .where("p.left_at", "is", null)
    .where("m.deleted_at", "is", null)
    .where("m.hidden_at", "is", null)
    .executeTakeFirst();
  const object = preview?.image_key ? await storage.read(preview.image_key) : undefined;
  return object && preview ? { ...object, version: String(preview.created_at.getTime()) } : fail("not_found");
}
