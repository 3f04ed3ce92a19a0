import type { Actor } from "@namegame/auth";
import type { Message } from "@namegame/contract";
import type { Db } from "@namegame/db";
import { sql } from "kysely";

import { messageQuery } from "./message-query.ts";
import { presentMessage } from "./present-message.ts";

export interface NewMessage {
  author: Actor;
  conversationId: string;
  /** Made by the author's device; the same id again finds the stored message instead of storing another. */
  clientId: string;
  /** Checked by the contract's `messageBody` before. */
  body: string;
  /** A message of the same conversation; one that is not there is left out. */
  replyToId?: string | undefined;
  /** People of the conversation; others are left out. */
  mentions?: readonly string[] | undefined;
  /** Checked by requireUploads before; those that have gone meanwhile are left out. */
  attachmentIds?: readonly string[] | undefined;
}

/** `refused`: the conversation does not exist for this author, or nobody, or only admins may write in it now. */
export type Appended = { status: "stored" | "duplicate"; message: Message } | { status: "refused" };

/**
 * Stores messages of several authors in one statement and answers one outcome for each, in order. Everything it reports as stored is
 * committed when it resolves. A conversation's messages get seq head+1, head+2 … in the order given, without a gap for ever.
 */
export async function appendMessages({ db, messages }: { db: Db; messages: readonly NewMessage[] }): Promise<Appended[]> {
  if (messages.length === 0) return [];
  const items = messages.map(({ author, conversationId, clientId, body, replyToId, mentions, attachmentIds }) => ({
    conversation_id: conversationId,
    author_id: author.userId,
    client_id: clientId,
    // Half of a surrogate pair is valid in a browser's string but not in jsonb: one such text would refuse the whole batch.
    body: body.toWellFormed(),
    ...(replyToId && { reply_to_id: replyToId }),
    ...(mentions?.length && { mentions }),
    ...(attachmentIds?.length && { attachments: attachmentIds }),
  }));
  const { rows } = await sql<Row>`select * from append_messages(${JSON.stringify(items)}::jsonb) order by ord`.execute(db);
  const whole = await readWhole({ db, rows, messages });
  return rows.map((row) => {
    if (row.status === "refused") return { status: row.status };
    return { status: row.status, message: whole.get(row.id) ?? presentMessage({ ...PLAIN, ...row }) };
  });
}

/** Those that are more than their text, read as everybody else reads them. Of a duplicate nothing is known: it may have been changed since. */
async function readWhole({
  db,
  rows,
  messages,
}: {
  db: Db;
  rows: readonly Row[];
  messages: readonly NewMessage[];
}): Promise<Map<string, Message>> {
  const ids = rows
    .filter(({ status }, index) => {
      const { replyToId, mentions, attachmentIds } = messages[index]!;
      return status === "duplicate" || (status === "stored" && (replyToId || mentions?.length || attachmentIds?.length));
    })
    .map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const found = await messageQuery(db).where("m.id", "in", ids).execute();
  return new Map(found.map((row) => [row.id, presentMessage(row)]));
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

const PLAIN = {
  change: 0,
  edited_at: null,
  deleted_at: null,
  hidden_at: null,
  mentions: null,
  reactions: null,
  quote: null,
  attachments: null,
  preview: null,
};
