import { fail, type ActionParsed, type ConversationNotify } from "@namegame/contract";

import type { Call } from "../call.ts";
import { presentConversationNotify } from "./present-conversation-notify.ts";

/** Changes what the actor wants to be told of a conversation of theirs. @throws not_found */
export async function setConversationNotify({
  db,
  actor,
  now = new Date(),
  conversationId,
  choice,
  muteMs,
}: Call & ActionParsed<"notify.setConversation">): Promise<{ notify: ConversationNotify }> {
  const row = await db
    .updateTable("participants")
    .set({ notify: choice, muted_until: muteMs === undefined ? null : new Date(now.getTime() + muteMs) })
    .where("conversation_id", "=", conversationId)
    .where("user_id", "=", actor.userId)
    .where("left_at", "is", null)
    .returning(["notify", "muted_until"])
    .executeTakeFirst();
  if (!row) fail("not_found");
  return { notify: presentConversationNotify(row, now) };
}
