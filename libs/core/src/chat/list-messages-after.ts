import type { Message } from "@namegame/contract";
import type { Db } from "@namegame/db";

import { messageQuery } from "./message-query.ts";
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
  const rows = await messageQuery(db)
    .where("m.conversation_id", "=", conversationId)
    .where("m.seq", ">", after)
    .where("m.seq", "<=", upTo)
    .orderBy("m.seq")
    .limit(limit)
    .execute();
  return rows.map(presentMessage);
}
