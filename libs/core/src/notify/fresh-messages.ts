import type { Db } from "@namegame/db";
import { sql } from "kysely";

export interface FreshMessage {
  id: string;
  seq: number;
  createdAt: Date;
  authorId: string | null;
  /** Who wrote what this message answers. */
  answeredId: string | null;
  mentionedIds: string[];
}

/** The messages that stand of a conversation after `from` up to `to`, oldest first. */
export async function freshMessages(db: Db, of: { conversationId: string; from: number; to: number }): Promise<FreshMessage[]> {
  return (
    db
      .selectFrom("messages as m")
      .leftJoin("messages as answered", "answered.id", "m.reply_to_id")
      .select([
        "m.id",
        "m.seq",
        "m.created_at as createdAt",
        "m.author_id as authorId",
        "answered.author_id as answeredId",
        sql<string[]>`array(select x.user_id from mentions x where x.message_id = m.id)`.as("mentionedIds"),
      ])
      .where("m.conversation_id", "=", of.conversationId)
      .where("m.seq", ">", of.from)
      .where("m.seq", "<=", of.to)
      // What was taken back within the second, or hidden by an admin, is told to nobody.
      .where("m.deleted_at", "is", null)
      .where("m.hidden_at", "is", null)
      .orderBy("m.seq")
      .execute()
  );
}
