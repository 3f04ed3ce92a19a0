import { MESSAGE_PAGE, type Message } from "@namegame/contract";

import type { Call } from "../call.ts";
import { requireParticipation } from "./participation.ts";
import { presentMessage } from "./present-message.ts";

export interface MessagePage {
  /** At most MESSAGE_PAGE, ascending by seq. */
  messages: Message[];
  headSeq: number;
  hasMore: boolean;
}

/** The page of messages whose seq is below `before`, or the newest page. @throws not_found */
export async function listMessages({
  db,
  actor,
  conversationId,
  before,
}: Call & { conversationId: string; before?: number | undefined }): Promise<MessagePage> {
  const { headSeq } = await requireParticipation({ db, actor, conversationId });
  const rows = await db
    .selectFrom("messages")
    .selectAll()
    .where("conversation_id", "=", conversationId)
    .$if(before !== undefined, (query) => query.where("seq", "<", before!))
    .orderBy("seq", "desc")
    .limit(MESSAGE_PAGE)
    .execute();
  const messages = rows.reverse().map(presentMessage);
  const newest = messages.at(-1)?.seq ?? 0;
  // A message may be stored between the two reads; a page that holds it must not claim a head below it.
  return { messages, headSeq: before === undefined ? Math.max(headSeq, newest) : headSeq, hasMore: (messages[0]?.seq ?? 1) > 1 };
}
