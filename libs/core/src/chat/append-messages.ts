import type { Actor } from "@namegame/auth";
import type { Message } from "@namegame/contract";
import type { Db } from "@namegame/db";
import { sql } from "kysely";

import { presentMessage } from "./present-message.ts";

export interface NewMessage {
  author: Actor;
  conversationId: string;
  /** Made by the author's device; the same id again finds the stored message instead of storing another. */
  clientId: string;
  /** Checked by the contract's `messageBody` before. */
  body: string;
}

/** `refused`: the conversation does not exist for this author, or nobody may write in it now. */
export type Appended = { status: "stored" | "duplicate"; message: Message } | { status: "refused" };

/**
 * Stores messages of several authors in one statement and answers one outcome for each, in order. Everything it reports as stored is
 * committed when it resolves. A conversation's messages get seq head+1, head+2 … in the order given, without a gap for ever.
 */
export async function appendMessages({ db, messages }: { db: Db; messages: readonly NewMessage[] }): Promise<Appended[]> {
  if (messages.length === 0) return [];
  const items = messages.map(({ author, conversationId, clientId, body }) => ({
    conversation_id: conversationId,
    author_id: author.userId,
    client_id: clientId,
    // Half of a surrogate pair is valid in a browser's string but not in jsonb: one such text would refuse the whole batch.
    body: body.toWellFormed(),
  }));
  const { rows } = await sql<Row>`select * from append_messages(${JSON.stringify(items)}::jsonb) order by ord`.execute(db);
  return rows.map((row) => (row.status === "refused" ? { status: row.status } : { status: row.status, message: presentMessage(row) }));
}

interface Row {
  status: Appended["status"];
  id: string;
  conversation_id: string;
  seq: number;
  author_id: string;
  client_id: string;
  body: string;
  created_at: Date;
}
