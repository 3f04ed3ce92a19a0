import { publishLive } from "@namegame/db";

import type { Call } from "../call.ts";
import { conversationChanged } from "./conversation-changed.ts";
import { requireParticipation } from "./participation.ts";

/** Says yes to a message request; a second yes changes nothing. @throws not_found */
export async function acceptRequest({ db, actor, now = new Date(), conversationId }: Call & { conversationId: string }): Promise<void> {
  const { accepted } = await requireParticipation({ db, actor, conversationId });
  if (accepted) return;
  await db
    .updateTable("participants")
    .set({ accepted_at: now })
    .where("conversation_id", "=", conversationId)
    .where("user_id", "=", actor.userId)
    .where("accepted_at", "is", null)
    .execute();
  await publishLive(db, await conversationChanged({ db, conversationId }));
}
