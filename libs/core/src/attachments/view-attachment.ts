import { type AttachmentSize, fail } from "@namegame/contract";
import type { Storage, StoredObject } from "@namegame/storage";

import type { Call } from "../call.ts";
import { attachmentKey } from "./attachment-key.ts";

/**
 * A photo of a message that is shown, for whoever takes part in its conversation; before it is sent, for its uploader alone.
 *
 * @returns WebP; the caller consumes or destroys the body.
 * @throws AppError not_found, the same for a photo that is not there and for one that is not the actor's to see.
 */
export async function viewAttachment(
  call: Pick<Call, "db" | "actor"> & { storage: Storage; attachmentId: string; size: AttachmentSize },
): Promise<StoredObject> {
  const { db, actor, storage, attachmentId, size } = call;
  const attachment = await db
    .selectFrom("attachments as a")
    .innerJoin("participants as p", "p.conversation_id", "a.conversation_id")
    .leftJoin("messages as m", "m.id", "a.message_id")
    .select("a.id")
    .where("a.id", "=", attachmentId)
    .where("a.state", "=", "ready")
    .where("p.user_id", "=", actor.userId)
    .where("p.left_at", "is", null)
    .where((eb) => eb.or([eb("a.message_id", "is not", null), eb("a.uploader_id", "=", actor.userId)]))
    .where("m.deleted_at", "is", null)
    .where("m.hidden_at", "is", null)
    .executeTakeFirst();
  if (!attachment) fail("not_found");
  return (await storage.read(attachmentKey(attachmentId, size))) ?? fail("not_found");
}
