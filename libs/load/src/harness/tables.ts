import type { Db } from "@namegame/db";

import { readBody } from "../driver/body.ts";

/** What the table holds of these conversations: the driver's indexes in the order of seq. */
export async function readTable({ db, conversationIds }: { db: Db; conversationIds: readonly string[] }): Promise<Map<string, number[]>> {
  const rows = await db
    .selectFrom("messages")
    .select(["conversation_id", "body"])
    .where("conversation_id", "in", [...new Set(conversationIds)])
    .orderBy("conversation_id")
    .orderBy("seq")
    .execute();
  const table = new Map<string, number[]>();
  for (const { conversation_id: id, body } of rows) {
    const index = readBody(body)?.index;
    if (index === undefined) continue;
    const indexes = table.get(id) ?? [];
    table.set(id, indexes);
    indexes.push(index);
  }
  return table;
}
