import { fail, type Message } from "@namegame/contract";

import type { Call } from "../call.ts";
import { changeMessage } from "./change-message.ts";

/**
 * Takes the actor's own message back: its text, what it said before and the reactions are erased, a tombstone stays in its place. Also
 * where nothing can be written any more: what is one's own can always be taken back. Again changes nothing.
 * @throws not_found, not_allowed (somebody else's)
 */
export async function deleteMessage({ db, actor, now = new Date(), messageId }: Call & { messageId: string }): Promise<Message> {
  return changeMessage({
    db,
    actor,
    messageId,
    writing: false,
    withReplies: true,
    async work(trx, message) {
      if (message.authorId !== actor.userId) fail("not_allowed");
      if (message.deletedAt) return false;
      await trx.updateTable("messages").set({ body: "", deleted_at: now }).where("id", "=", messageId).execute();
      await trx.deleteFrom("message_edits").where("message_id", "=", messageId).execute();
      await trx.deleteFrom("reactions").where("message_id", "=", messageId).execute();
      return true;
    },
  });
}
