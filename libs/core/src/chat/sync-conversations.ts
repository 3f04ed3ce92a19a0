import { CHANGES_MAX, MESSAGE_PAGE, SYNC_MAX, type SocketOutput } from "@namegame/contract";

import type { Call } from "../call.ts";
import { listChangesAfter } from "./list-changes-after.ts";
import { listMessagesAfter } from "./list-messages-after.ts";

// One answer stays below a megabyte or two whatever was missed; the client asks again for the rest, which it sees by the heads.
const ANSWER_MAX = 500;
// Each conversation that is behind costs a query or two.
const CONVERSATIONS_MAX = 50;

type Synced = SocketOutput<"conversation:sync">;

/**
 * What was missed since the newest seq held (`cursors`, by conversation id) and since the newest change (`changes`), in ascending order.
 * Further behind than SYNC_MAX or CHANGES_MAX: the newest page instead, `truncated`. When an answer is full, later conversations come with
 * nothing and their true heads: ask again.
 */
export async function syncConversations({
  db,
  actor,
  cursors,
  changes = {},
}: Call & { cursors: Record<string, number>; changes?: Record<string, number> | undefined }): Promise<Synced> {
  const ids = Object.keys(cursors);
  if (ids.length === 0) return { conversations: [], gone: [] };
  const mine = await db
    .selectFrom("participants as p")
    .innerJoin("conversations as c", "c.id", "p.conversation_id")
    .select(["c.id", "c.head_seq as headSeq", "c.head_change as headChange", "c.floor_seq as floorSeq", "p.read_seq as readSeq"])
    .where("p.user_id", "=", actor.userId)
    .where("p.left_at", "is", null)
    .where("c.id", "in", ids)
    .execute();

  const conversations: Synced["conversations"] = [];
  let room = ANSWER_MAX;
  let asked = 0;
  for (const { id, floorSeq, ...conversation } of mine) {
    // Who names no change is a page of the release before: it knows of none, and has none to miss.
    const held = { seq: cursors[id]!, change: changes[id] ?? conversation.headChange };
    const behind = conversation.headSeq > held.seq || conversation.headChange > held.change;
    const fits = behind && room > 0 && asked < CONVERSATIONS_MAX;
    asked += fits ? 1 : 0;
    const missed = fits ? await readMissed({ db, id, held, floorSeq, ...conversation, room }) : nothingSince(held.change);
    room -= missed.messages.length + missed.changed.messages.length;
    conversations.push({ conversationId: id, ...conversation, ...(floorSeq > 0 && { floorSeq }), ...missed });
  }
  const found = new Set(mine.map((conversation) => conversation.id));
  return { conversations, gone: ids.filter((id) => !found.has(id)) };
}

async function readMissed({
  db,
  id: conversationId,
  held,
  headSeq,
  headChange,
  floorSeq,
  room,
}: {
  db: Call["db"];
  id: string;
  held: { seq: number; change: number };
  headSeq: number;
  headChange: number;
  floorSeq: number;
  room: number;
}) {
  // Where what comes next is gone, what is held cannot be carried on.
  const truncated = headSeq - held.seq > SYNC_MAX || headChange - held.change > CHANGES_MAX || floorSeq > held.seq;
  if (truncated) {
    const messages = await listMessagesAfter({ db, conversationId, after: headSeq - MESSAGE_PAGE, upTo: headSeq, limit: MESSAGE_PAGE });
    // Read after the heads: every change up to the head is in them.
    return { messages, changed: { after: held.change, upTo: headChange, messages: [] }, truncated };
  }
  const messages = await listMessagesAfter({ db, conversationId, after: held.seq, upTo: headSeq, limit: Math.min(SYNC_MAX, room) });
  const limit = Math.min(SYNC_MAX, room - messages.length);
  if (limit === 0) return { ...nothingSince(held.change), messages };
  return { messages, changed: await listChangesAfter({ db, conversationId, after: held.change, head: headChange, limit }), truncated };
}

function nothingSince(change: number): Pick<Synced["conversations"][number], "messages" | "changed" | "truncated"> {
  return { messages: [], changed: { after: change, upTo: change, messages: [] }, truncated: false };
}
