import { MESSAGE_PAGE, SYNC_MAX, type SocketOutput } from "@namegame/contract";

import type { Call } from "../call.ts";
import { listMessagesAfter } from "./list-messages-after.ts";

// One answer stays below a megabyte or two whatever was missed; the client asks again for the rest, which it sees by headSeq.
const ANSWER_MAX = 500;
// Each conversation that is behind costs one query.
const CONVERSATIONS_MAX = 50;

type Synced = SocketOutput<"conversation:sync">;

/**
 * What was missed since the newest seq held (`cursors`, by conversation id), in ascending order. Further behind than SYNC_MAX: the newest
 * page instead, `truncated`. When an answer is full, later conversations come with no messages and their true head: ask again.
 */
export async function syncConversations({ db, actor, cursors }: Call & { cursors: Record<string, number> }): Promise<Synced> {
  const ids = Object.keys(cursors);
  if (ids.length === 0) return { conversations: [], gone: [] };
  const mine = await db
    .selectFrom("participants as p")
    .innerJoin("conversations as c", "c.id", "p.conversation_id")
    .select(["c.id", "c.head_seq", "p.read_seq"])
    .where("p.user_id", "=", actor.userId)
    .where("p.left_at", "is", null)
    .where("c.id", "in", ids)
    .execute();

  const conversations: Synced["conversations"] = [];
  let room = ANSWER_MAX;
  let asked = 0;
  for (const { id, head_seq: headSeq, read_seq: readSeq } of mine) {
    const held = cursors[id]!;
    const truncated = headSeq - held > SYNC_MAX;
    const wanted = truncated ? MESSAGE_PAGE : headSeq - held;
    const fits = wanted > 0 && wanted <= room && asked < CONVERSATIONS_MAX;
    asked += fits ? 1 : 0;
    const messages = fits
      ? await listMessagesAfter({ db, conversationId: id, after: truncated ? headSeq - MESSAGE_PAGE : held, upTo: headSeq, limit: wanted })
      : [];
    room -= messages.length;
    conversations.push({ conversationId: id, headSeq, readSeq, messages, truncated: fits && truncated });
  }
  const found = new Set(mine.map((conversation) => conversation.id));
  return { conversations, gone: ids.filter((id) => !found.has(id)) };
}
