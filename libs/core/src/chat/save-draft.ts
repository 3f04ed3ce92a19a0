import { fail } from "@namegame/contract";

import type { Call } from "../call.ts";

/** Keeps what the actor has begun to write, for their other devices; an empty text ends it. @throws not_found */
export async function saveDraft({
  db,
  actor,
  now = new Date(),
  conversationId,
  body,
}: Call & { conversationId: string; body: string }): Promise<void> {
  const text = body.toWellFormed();
  const saved = await db
    .updateTable("participants")
    .set({ draft: text.trim() === "" ? null : text, draft_at: now })
    .where("conversation_id", "=", conversationId)
    .where("user_id", "=", actor.userId)
    .where("left_at", "is", null)
    .returning("user_id")
    .executeTakeFirst();
  if (!saved) fail("not_found");
}
