import { fail, type ConversationNotify } from "@namegame/contract";

import type { Call } from "../call.ts";
import { presentConversationNotify } from "./present-conversation-notify.ts";

/** What the actor wants to be told of a conversation of theirs. @throws not_found */
export async function getConversationNotify({
  db,
  actor,
  now = new Date(),
  conversationId,
}: Call & { conversationId: string }): Promise<{ notify: ConversationNotify }> {
  const row = await db
    .selectFrom("participants")
    .select(["notify", "muted_until"])
    .where("conversation_id", "=", conversationId)
    .where("user_id", "=", actor.userId)
    .where("left_at", "is", null)
    .executeTakeFirst();
  if (!row) fail("not_found");
  return { notify: presentConversationNotify(row, now) };
}
