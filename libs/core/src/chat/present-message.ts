import type { Message } from "@namegame/contract";

export interface MessageRow {
  id: string;
  conversation_id: string;
  seq: number;
  author_id: string | null;
  client_id: string;
  body: string;
  created_at: Date;
}

/** A stored message as it crosses a border. */
export function presentMessage(row: MessageRow): Message {
  return {
    id: row.id,
    conversationId: row.conversation_id,
    seq: row.seq,
    authorId: row.author_id,
    clientId: row.client_id,
    body: row.body,
    createdAt: row.created_at.toISOString(),
  };
}
