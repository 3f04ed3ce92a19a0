import { fail, REACTIONS_MAX, type Message } from "@namegame/contract";

import type { Call } from "../call.ts";
import { changeMessage } from "./change-message.ts";

/**
 * Gives a message the actor's reaction, or takes it back (`on` false). What is so already changes nothing.
 * @throws not_found, not_allowed (gone, or more than REACTIONS_MAX kinds), group_archived, not_available
 */
export async function reactToMessage({
  db,
  actor,
  now = new Date(),
  messageId,
  emoji,
  on,
}: Call & { messageId: string; emoji: string; on: boolean }): Promise<Message> {
  return changeMessage({
    db,
    actor,
    messageId,
    writing: true,
    withReplies: false,
    async work(trx, message) {
      if (message.deletedAt || message.hiddenAt) fail("not_allowed");
      const mine = trx.selectFrom("reactions").select("emoji").where("message_id", "=", messageId).where("user_id", "=", actor.userId);
      const given = new Set((await mine.execute()).map((row) => row.emoji));
      if (given.has(emoji) === on) return false;
      if (on && given.size >= REACTIONS_MAX) fail("not_allowed", { limit: REACTIONS_MAX });
      if (on) {
        await trx.insertInto("reactions").values({ message_id: messageId, user_id: actor.userId, emoji, created_at: now }).execute();
      } else {
        await trx
          .deleteFrom("reactions")
          .where("message_id", "=", messageId)
          .where("user_id", "=", actor.userId)
          .where("emoji", "=", emoji)
          .execute();
      }
      return true;
    },
  });
}
