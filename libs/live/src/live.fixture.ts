import type { ConversationView, Message } from "@namegame/contract";

export const ME = "0192a000-0000-7000-8000-00000000000a";
export const ROOM = "0192a000-0000-7000-8000-0000000000c1";

/** A message of the room, by its place. */
export function said(seq: number): Message {
  const id = `0192a000-0000-7000-9000-00000000000${seq}`;
  return { id, conversationId: ROOM, seq, authorId: null, clientId: id, body: `number ${seq}`, createdAt: "2026-03-02T09:00:00.000Z" };
}

/** The room as it was when it had one message. */
export const conversation: ConversationView = {
  id: ROOM,
  type: "group",
  groupId: ROOM,
  groupName: "Choir",
  person: null,
  headSeq: 1,
  headChange: 0,
  readSeq: 0,
  otherReadSeq: null,
  mentionSeq: null,
  draft: null,
  posting: "everyone",
  moderates: false,
  lastMessage: said(1),
  lastAuthor: null,
  state: "open",
  people: [],
  reads: [],
  blockedIds: [],
};
