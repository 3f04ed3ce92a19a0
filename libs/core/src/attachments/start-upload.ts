import { type ActionOutput, type ActionParsed, fail } from "@namegame/contract";
import type { Storage } from "@namegame/storage";

import type { Call } from "../call.ts";
import { requireParticipation } from "../chat/participation.ts";
import { presignOriginal } from "../photos/presign-original.ts";
import { attachmentKey } from "./attachment-key.ts";

// Six whole messages that wait for a connection. What is never sent goes after a day.
const MAX_UNSENT = 54;
const RETRY_AFTER_MS = 10 * 60_000;

/**
 * Opens one upload of a photo for a message in a conversation that the actor may write in.
 *
 * @throws AppError not_found; not_available while a request waits for the actor's yes; too_many with too many photos that were not sent.
 */
export async function startUpload(
  call: Call & { storage: Storage } & ActionParsed<"chat.startUpload">,
): Promise<ActionOutput<"chat.startUpload">> {
  const { db, actor, storage, conversationId, contentType, bytes } = call;
  const { accepted } = await requireParticipation(call);
  if (!accepted) fail("not_available");
  const attachment = await db.transaction().execute(async (trx) => {
    // So that two at once are counted one after the other.
    await trx.selectFrom("users").select("id").where("id", "=", actor.userId).forNoKeyUpdate().executeTakeFirst();
    const { unsent } = await trx
      .selectFrom("attachments")
      .select((eb) => eb.fn.countAll<number>().as("unsent"))
      .where("uploader_id", "=", actor.userId)
      .where("message_id", "is", null)
      .where("state", "<>", "refused")
      .executeTakeFirstOrThrow();
    if (unsent >= MAX_UNSENT) fail("too_many", { retryAfterMs: RETRY_AFTER_MS });
    return trx
      .insertInto("attachments")
      .values({ conversation_id: conversationId, uploader_id: actor.userId })
      .returning("id")
      .executeTakeFirstOrThrow();
  });
  const upload = await presignOriginal({ storage, key: attachmentKey(attachment.id, "original"), contentType, bytes });
  return { attachmentId: attachment.id, upload };
}
