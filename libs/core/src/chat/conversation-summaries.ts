import type { ConversationSummary, Message } from "@namegame/contract";
import type { DB } from "@namegame/db";
import { atLeast } from "@namegame/domain";
import { sql, type Selectable } from "kysely";

import type { Call } from "../call.ts";
import { messageQuery } from "./message-query.ts";
import { presentMessage } from "./present-message.ts";

// Beyond this nobody scrolls; the newest are the ones that can have something unread.
const MAX_CONVERSATIONS = 500;

/** The actor's conversations as they see them, newest message first; only this one where `conversationId` is given. */
export async function conversationSummaries({
  db,
  actor,
  conversationId,
}: Pick<Call, "db" | "actor"> & { conversationId?: string }): Promise<ConversationSummary[]> {
  const rows = await db
    .selectFrom("participants as p")
    .innerJoin("conversations as c", "c.id", "p.conversation_id")
    .innerJoin("users as me", "me.id", "p.user_id")
    .leftJoin("groups as g", "g.id", "c.group_id")
    .leftJoin("memberships as mine", (join) =>
      join.onRef("mine.group_id", "=", "c.group_id").onRef("mine.user_id", "=", "p.user_id").on("mine.left_at", "is", null),
    )
    .leftJoin("participants as other", (join) =>
      join.onRef("other.conversation_id", "=", "c.id").onRef("other.user_id", "<>", "p.user_id").on("c.type", "=", "direct"),
    )
    .leftJoin("users as u", "u.id", "other.user_id")
    .leftJoin("messages as m", (join) => join.onRef("m.conversation_id", "=", "c.id").onRef("m.seq", "=", "c.head_seq"))
    .leftJoin("users as author", "author.id", "m.author_id")
    .select((row) => [
      "c.id",
      "c.type",
      "c.group_id",
      "c.head_seq",
      "c.head_change",
      "c.floor_seq",
      "c.posting",
      "p.read_seq",
      "p.draft",
      "mine.role",
      "me.read_receipts as shares_reads",
      "u.read_receipts as other_shares_reads",
      "p.accepted_at",
      "g.name as group_name",
      "g.archived_at",
      "u.id as other_id",
      "u.name as other_name",
      "u.photo_id as other_photo_id",
      "other.read_seq as other_read_seq",
      "other.accepted_at as other_accepted_at",
      "m.id as message_id",
      "m.author_id",
      "author.name as author_name",
      "author.photo_id as author_photo_id",
      // Also of a message that is gone: whoever was mentioned was told of it.
      sql<number | null>`(select max(named.seq) from messages named
          where named.conversation_id = c.id and named.seq > p.read_seq and named.author_id is distinct from p.user_id
            and not exists (select 1 from blocks b where b.blocker_id = p.user_id and b.blocked_id = named.author_id)
            and (exists (select 1 from mentions n where n.message_id = named.id and n.user_id = p.user_id)
              or exists (select 1 from messages q where q.id = named.reply_to_id and q.author_id = p.user_id)))`.as("mention_seq"),
      row
        .exists(
          row
            .selectFrom("blocks as b")
            .select("b.blocker_id")
            .where((block) =>
              block.or([
                block.and([block("b.blocker_id", "=", block.ref("p.user_id")), block("b.blocked_id", "=", block.ref("u.id"))]),
                block.and([block("b.blocker_id", "=", block.ref("u.id")), block("b.blocked_id", "=", block.ref("p.user_id"))]),
              ]),
            ),
        )
        .as("blocked"),
    ])
    .where("p.user_id", "=", actor.userId)
    .where("p.left_at", "is", null)
    .$if(conversationId !== undefined, (query) => query.where("c.id", "=", conversationId!))
    .orderBy((row) => row.fn.coalesce("m.created_at", "c.created_at"), "desc")
    .orderBy("c.id", "desc")
    .limit(MAX_CONVERSATIONS)
    .execute();
  const last = await readLast({ db, ids: rows.flatMap((row) => (row.message_id ? [row.message_id] : [])) });
  return rows.map((row) => present(row, row.message_id ? (last.get(row.message_id) ?? null) : null));
}

async function readLast({ db, ids }: { db: Call["db"]; ids: readonly string[] }): Promise<Map<string, Message>> {
  if (ids.length === 0) return new Map();
  const rows = await messageQuery(db).where("m.id", "in", ids).execute();
  return new Map(rows.map((row) => [row.id, presentMessage(row)]));
}

type Conversation = Selectable<DB["conversations"]>;

interface Row extends Pick<Conversation, "id" | "type" | "group_id" | "head_seq" | "head_change" | "floor_seq" | "posting"> {
  read_seq: number;
  draft: string | null;
  mention_seq: number | null;
  role: DB["memberships"]["role"] | null;
  shares_reads: boolean;
  other_shares_reads: boolean | null;
  accepted_at: Date | null;
  group_name: string | null;
  archived_at: Date | null;
  other_id: string | null;
  other_name: string | null;
  other_photo_id: string | null;
  other_read_seq: number | null;
  other_accepted_at: Date | null;
  message_id: string | null;
  author_id: string | null;
  author_name: string | null;
  author_photo_id: string | null;
  // EXISTS comes typed as SqlBool by the query builder.
  blocked: unknown;
}

function present(row: Row, lastMessage: Message | null): ConversationSummary {
  const visible = row.other_id !== null && !row.blocked;
  // A block takes the other's face out of a direct conversation, also beside their last message.
  const authorVisible = row.type === "group" || visible || row.author_id !== row.other_id;
  return {
    id: row.id,
    type: row.type,
    groupId: row.group_id,
    groupName: row.group_name,
    person: visible ? { userId: row.other_id!, name: row.other_name!, photoId: row.other_photo_id } : null,
    headSeq: row.head_seq,
    headChange: row.head_change,
    ...(row.floor_seq > 0 && { floorSeq: row.floor_seq }),
    readSeq: row.read_seq,
    otherReadSeq: otherRead(row, visible),
    mentionSeq: row.mention_seq,
    draft: row.draft,
    posting: row.posting,
    moderates: row.role !== null && atLeast(row.role, "admin"),
    lastMessage,
    lastAuthor: row.author_id && authorVisible ? { userId: row.author_id, name: row.author_name!, photoId: row.author_photo_id } : null,
    state: stateOf(row),
  };
}

function otherRead(row: Row, visible: boolean): number | null {
  // Who does not share does not see either.
  if (row.type === "group" || !row.shares_reads || row.other_shares_reads === false) return null;
  // Somebody who has not said yes yet does not tell that they looked.
  return visible && row.other_accepted_at ? row.other_read_seq : 0;
}

function stateOf(row: Row): ConversationSummary["state"] {
  if (row.archived_at || row.blocked || (row.type === "direct" && !row.other_id)) return "closed";
  if (!row.accepted_at) return "request";
  // A declined request stays "waiting" for the one who asked: a no is not told.
  if (row.type === "direct" && !row.other_accepted_at) return "waiting";
  return "open";
}
