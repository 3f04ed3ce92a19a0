import type { Db } from "@namegame/db";

export interface Heads {
  /** The newest message. */
  headSeq: number;
  /** The newest change to any message. */
  headChange: number;
}

/** How far each of these conversations has come; those that do not exist are missing. Tells nothing of their content. */
export async function readHeads({ db, conversationIds }: { db: Db; conversationIds: readonly string[] }): Promise<Map<string, Heads>> {
  if (conversationIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("conversations")
    .select(["id", "head_seq as headSeq", "head_change as headChange"])
    .where("id", "in", conversationIds)
    .execute();
  return new Map(rows.map(({ id, ...heads }) => [id, heads]));
}
