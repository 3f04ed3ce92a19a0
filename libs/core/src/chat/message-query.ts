import type { Attachment, LinkPreview } from "@namegame/contract";
import type { DB, Db } from "@namegame/db";
import { attachmentsOf, previewOf } from "../attachments/attachments-of.ts";
import { sql, type Selectable, type SelectQueryBuilder } from "kysely";

/** A quoted message as its quote needs it. */
export interface QuoteRow {
  id: string;
  seq: number;
  author_id: string | null;
  excerpt: string;
  deleted: boolean;
  hidden: boolean;
}

type Columns =
  | "id"
  | "conversation_id"
  | "seq"
  | "author_id"
  | "client_id"
  | "body"
  | "created_at"
  | "change"
  | "edited_at"
  | "deleted_at"
  | "hidden_at";

/** A stored message with everything that is shown of it. */
export interface MessageRow extends Pick<Selectable<DB["messages"]>, Columns> {
  mentions: string[] | null;
  reactions: { emoji: string; userIds: string[] }[] | null;
  quote: QuoteRow | null;
  attachments: Attachment[] | null;
  preview: LinkPreview | null;
}

// Two of a quote's excerpts, so that cutting it to whole characters in the presenter never runs short.
const EXCERPT_FETCHED = 300;

/** Messages (as `m`) with everything that presentMessage shows of them, in one query; the caller says which and in what order. */
export function messageQuery(db: Db): SelectQueryBuilder<DB & { m: DB["messages"] }, "m", MessageRow> {
  return db.selectFrom("messages as m").select([
    "m.id",
    "m.conversation_id",
    "m.seq",
    "m.author_id",
    "m.client_id",
    "m.body",
    "m.created_at",
    "m.change",
    "m.edited_at",
    "m.deleted_at",
    "m.hidden_at",
    sql<string[] | null>`(select array_agg(n.user_id order by n.user_id) from mentions n where n.message_id = m.id)`.as("mentions"),
    // Nothing can be reacted to before its first change: the common message costs no look-up.
    sql<{ emoji: string; userIds: string[] }[] | null>`case when m.change > 0 then (
      select json_agg(json_build_object('emoji', r.emoji, 'userIds', r.user_ids) order by r.first, r.emoji)
        from (
          select emoji, array_agg(user_id order by created_at, user_id) as user_ids, min(created_at) as first
            from reactions where message_id = m.id group by emoji
        ) r
    ) end`.as("reactions"),
    sql<QuoteRow | null>`case when m.reply_to_id is not null then (
      select json_build_object('id', q.id, 'seq', q.seq, 'author_id', q.author_id, 'excerpt', left(q.body, ${sql.lit(EXCERPT_FETCHED)}),
                               'deleted', q.deleted_at is not null, 'hidden', q.hidden_at is not null)
        from messages q where q.id = m.reply_to_id
    ) end`.as("quote"),
    attachmentsOf().as("attachments"),
    previewOf().as("preview"),
  ]);
}
