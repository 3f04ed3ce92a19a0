import { publishLive } from "@namegame/db";

import type { Call } from "../call.ts";
import { conversationChanged } from "./conversation-changed.ts";

/** Shares the actor's read marks with others, and theirs with the actor, or neither. What is shown elsewhere is read again. */
export async function setReceipts({ db, actor, shared }: Call & { shared: boolean }): Promise<void> {
  const changed = await db
    .updateTable("users")
    .set({ read_receipts: shared })
    .where("id", "=", actor.userId)
    .where("read_receipts", "<>", shared)
    .returning("id")
    .executeTakeFirst();
  if (!changed) return;
  const mine = await db
    .selectFrom("participants")
    .select("conversation_id")
    .where("user_id", "=", actor.userId)
    .where("left_at", "is", null)
    .execute();
  for (const { conversation_id: conversationId } of mine) await publishLive(db, await conversationChanged({ db, conversationId }));
}
