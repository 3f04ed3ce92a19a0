import { EXCERPT_MAX, type Message } from "@namegame/contract";

import type { MessageRow, QuoteRow } from "./message-query.ts";

/** A stored message as it crosses a border; what there is nothing of is left out. Of one that is gone only its place is shown. */
export function presentMessage(row: MessageRow): Message {
  const gone = goneBy({ deleted: row.deleted_at !== null, hidden: row.hidden_at !== null });
  return {
    id: row.id,
    conversationId: row.conversation_id,
    seq: row.seq,
    authorId: row.author_id,
    clientId: row.client_id,
    body: gone ? "" : row.body,
    createdAt: row.created_at.toISOString(),
    ...(row.change > 0 && { change: row.change }),
    ...(gone && { gone }),
    ...(!gone && row.edited_at && { editedAt: row.edited_at.toISOString() }),
    ...(!gone && row.quote && { replyTo: presentQuote(row.quote) }),
    // Also of one that is gone: whoever was mentioned was told of it.
    ...(row.mentions && { mentions: row.mentions }),
    ...(!gone && row.reactions && { reactions: row.reactions }),
    ...(!gone && row.attachments && { attachments: row.attachments }),
    ...(!gone && row.preview && { preview: row.preview }),
  };
}

function presentQuote({ id, seq, author_id: authorId, excerpt, deleted, hidden }: QuoteRow): NonNullable<Message["replyTo"]> {
  const gone = goneBy({ deleted, hidden });
  return { id, seq, authorId, excerpt: gone ? "" : cut(excerpt), ...(gone && { gone }) };
}

function cut(text: string): string {
  const characters = [...text.replaceAll(/\s+/g, " ").trim()];
  return characters.length > EXCERPT_MAX ? `${characters.slice(0, EXCERPT_MAX - 1).join("")}…` : characters.join("");
}

function goneBy({ deleted, hidden }: { deleted: boolean; hidden: boolean }): Message["gone"] {
  if (deleted) return "author";
  return hidden ? "admin" : undefined;
}
