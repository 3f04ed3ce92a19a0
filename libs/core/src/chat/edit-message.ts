import { EDIT_LIMIT_MS, fail, type Message } from "@namegame/contract";

import type { Call } from "../call.ts";
import { changeMessage } from "./change-message.ts";

/**
 * Gives the actor's own message another text; what it said before is kept for moderators. The same text again changes nothing.
 * @throws not_found, not_allowed (somebody else's, or gone), too_late (a day old), group_archived, not_available
 */
export async function editMessage({
  db,
  actor,
  now = new Date(),
  messageId,
  body,
}: Call & { messageId: string; body: string }): Promise<Message> {
  const text = body.toWellFormed();
  return changeMessage({
    db,
    actor,
    messageId,
    writing: true,
    withReplies: true,
    async work(trx, message) {
      if (message.authorId !== actor.userId || message.deletedAt || message.hiddenAt) fail("not_allowed");
      if (now.getTime() - message.createdAt.getTime() > EDIT_LIMIT_MS) fail("too_late");
      if (message.body === text) return false;
      await trx
        .insertInto("message_edits")
        .values({ message_id: messageId, edited_at: now, body: message.body })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      await trx.updateTable("messages").set({ body: text, edited_at: now }).where("id", "=", messageId).execute();
      return true;
    },
  });
}
