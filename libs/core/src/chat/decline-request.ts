import { fail } from "@namegame/contract";
import { publishLive } from "@namegame/db";

import type { Call } from "../call.ts";
import { requireParticipation } from "./participation.ts";

/**
 * Says no to a message request: the conversation is gone for the actor. The one who asked is not told and goes on waiting.
 * @throws not_found for a stranger; not_allowed once the request was accepted.
 */
export async function declineRequest({ db, actor, now = new Date(), conversationId }: Call & { conversationId: string }): Promise<void> {
  await requireParticipation({ db, actor, conversationId });
  const declined = await db
    .updateTable("participants")
    .set({ left_at: now })
    .where("conversation_id", "=", conversationId)
    .where("user_id", "=", actor.userId)
    .where("accepted_at", "is", null)
    .returning("user_id")
    .executeTakeFirst();
  if (!declined) fail("not_allowed");
  await publishLive(db, { to: [actor.userId], event: { type: "conversation_gone", conversationId } });
}
