import type { Message } from "@namegame/contract";
import type { Db } from "@namegame/db";

import { presentMessage } from "./present-message.ts";

/** Messages with `after` < seq <= `upTo`, ascending, at most `limit`. For callers that have checked who will see them. */
export async function listMessagesAfter({
  db,
  conversationId,
  after,
  upTo,
  limit,
}: {
  db: Db;
  conversationId: string;
  after: number;
  upTo: number;
  limit: number;
}): Promise<Message[]> {
  const rows = await db
    .selectFrom("messages")
    .selectAll()
    .where("conversation_id", "=", conversationId)
    .where("seq", ">", after)
    .where("seq", "<=", upTo)
    .orderBy("seq")
    .limit(limit)
    .execute();
  return rows.map(presentMessage);
}
