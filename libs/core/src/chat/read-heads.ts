import type { Db } from "@namegame/db";

/** The newest seq of each of these conversations; those that do not exist are missing. Tells nothing of their content. */
export async function readHeads({ db, conversationIds }: { db: Db; conversationIds: readonly string[] }): Promise<Map<string, number>> {
  if (conversationIds.length === 0) return new Map();
  const rows = await db.selectFrom("conversations").select(["id", "head_seq"]).where("id", "in", conversationIds).execute();
  return new Map(rows.map((row) => [row.id, row.head_seq]));
}
