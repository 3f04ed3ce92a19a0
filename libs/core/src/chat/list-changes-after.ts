import type { MessageChanges } from "@namegame/contract";
import type { Db } from "@namegame/db";

import { messageQuery } from "./message-query.ts";
import { presentMessage } from "./present-message.ts";

/**
 * The present state of the messages whose newest change is beyond `after`, at most `limit`. A message that changed twice comes once.
 * `head`: the conversation's newest change, read before. For callers that have checked who will see them.
 */
export async function listChangesAfter({
  db,
  conversationId,
  after,
  head,
  limit,
}: {
  db: Db;
  conversationId: string;
  after: number;
  head: number;
  limit: number;
}): Promise<MessageChanges> {
  if (head <= after) return { after, upTo: after, messages: [] };
  const rows = await messageQuery(db)
    .where("m.conversation_id", "=", conversationId)
    .where("m.change", ">", after)
    .orderBy("m.change")
    .limit(limit)
    .execute();
  const last = rows.at(-1)?.change ?? 0;
  // A full page ends where it ends; any other holds everything, and perhaps what came after the head was read.
  return { after, upTo: rows.length === limit ? last : Math.max(head, last), messages: rows.map(presentMessage) };
}
