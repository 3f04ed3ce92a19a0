import { fail } from "@namegame/contract";

import type { Call } from "../call.ts";

/**
 * Checks the photos that a message is to be sent with: all uploaded by the actor for this conversation, arrived, not refused, and not sent
 * but with this very message, whose retry this then is.
 *
 * @throws AppError not_found for somebody else's photo, one of another conversation or message, and one that never was; photo_unusable for
 * one that was refused or has not arrived.
 */
export async function requireUploads({
  db,
  actor,
  conversationId,
  clientId,
  attachmentIds,
}: Call & { conversationId: string; clientId: string; attachmentIds: readonly string[] }): Promise<void> {
  if (attachmentIds.length === 0) return;
  const uploads = await db
    .selectFrom("attachments as a")
    .leftJoin("messages as m", "m.id", "a.message_id")
    .select(["a.id", "a.state"])
    .where("a.id", "in", attachmentIds)
    .where("a.uploader_id", "=", actor.userId)
    .where("a.conversation_id", "=", conversationId)
    .where((eb) => eb.or([eb("a.message_id", "is", null), eb("m.client_id", "=", clientId)]))
    .execute();
  if (uploads.length < new Set(attachmentIds).size) fail("not_found");
  if (uploads.some(({ state }) => state === "uploading" || state === "refused")) fail("photo_unusable");
}
