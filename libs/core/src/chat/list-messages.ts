import { MESSAGE_PAGE, type SocketOutput } from "@namegame/contract";

import type { Call } from "../call.ts";
import { messageQuery, type MessageRow } from "./message-query.ts";
import { requireParticipation } from "./participation.ts";
import { presentMessage } from "./present-message.ts";

/** At most MESSAGE_PAGE messages, ascending by seq. */
export type MessagePage = SocketOutput<"message:list">;

/** The page of messages before the seq `before`, after `after`, the one in whose middle `around` lies, or the newest. @throws not_found */
export async function listMessages({
  db,
  actor,
  conversationId,
  ...where
}: Call & { conversationId: string } & Where): Promise<MessagePage> {
  // The heads first: a page may hold more than they say, never less.
  const { headSeq, headChange, floorSeq } = await requireParticipation({ db, actor, conversationId });
  const rows = await readRows({ db, conversationId, ...where });
  const newest = rows.at(-1)?.seq ?? 0;
  const oldest = rows[0]?.seq ?? 0;
  return {
    messages: rows.map(presentMessage),
    // A message may be stored between the two reads; a page that holds it must not claim a head below it.
    headSeq: Math.max(headSeq, newest),
    headChange,
    // What a group does not keep any longer is not there to be read upward.
    hasMore: oldest > floorSeq + 1,
    hasNewer: rows.length > 0 && newest < headSeq,
  };
}

interface Where {
  before?: number | undefined;
  after?: number | undefined;
  around?: number | undefined;
}

async function readRows({ before, after, around, ...of }: Of & Where): Promise<MessageRow[]> {
  if (after !== undefined) return readFrom({ ...of, from: after + 1, limit: MESSAGE_PAGE });
  if (around === undefined) return readBelow({ ...of, before, limit: MESSAGE_PAGE });
  const half = MESSAGE_PAGE / 2;
  return [...(await readBelow({ ...of, before: around, limit: half })), ...(await readFrom({ ...of, from: around, limit: half }))];
}

interface Of {
  db: Call["db"];
  conversationId: string;
}

async function readBelow({ db, conversationId, before, limit }: Of & { before: number | undefined; limit: number }): Promise<MessageRow[]> {
  const rows = await messageQuery(db)
    .where("m.conversation_id", "=", conversationId)
    .$if(before !== undefined, (query) => query.where("m.seq", "<", before!))
    .orderBy("m.seq", "desc")
    .limit(limit)
    .execute();
  return rows.reverse();
}

function readFrom({ db, conversationId, from, limit }: Of & { from: number; limit: number }): Promise<MessageRow[]> {
  return messageQuery(db)
    .where("m.conversation_id", "=", conversationId)
    .where("m.seq", ">=", from)
    .orderBy("m.seq")
    .limit(limit)
    .execute();
}
