import { publishToPods, type Db } from "@namegame/db";
import { sql } from "kysely";

/** The newest change of each conversation that a transaction has changed messages in. */
export type ChangedConversations = readonly { conversationId: string; change: number }[];

/**
 * Gives these messages, and with `withReplies` those that quote them, their next number of change. First in its transaction: the
 * conversations stay locked until it commits, so that nobody ever sees a later change before an earlier one.
 */
export async function changeMessages({
  trx,
  messageIds,
  withReplies = false,
}: {
  trx: Db;
  messageIds: readonly string[];
  /** Where the text changes, and with it the quotes. */
  withReplies?: boolean;
}): Promise<ChangedConversations> {
  const { rows } = await sql<{
    conversation_id: string;
    head_change: number;
  }>`select * from change_messages(${messageIds}::uuid[], ${withReplies})`.execute(trx);
  return rows.map((row) => ({ conversationId: row.conversation_id, change: row.head_change }));
}

/** Tells every chat pod, after the commit; each reads what changed and tells its browsers. One that does not hear it finds it by comparing. */
export async function publishChanges({ db, changed }: { db: Db; changed: ChangedConversations }): Promise<void> {
  for (const { conversationId, change } of changed) await publishToPods(db, { type: "messages_changed", conversationId, change });
}
