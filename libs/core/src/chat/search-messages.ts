import { SEARCH_PAGE, type Face, type SocketOutput } from "@namegame/contract";
import { sql } from "kysely";

import type { Call } from "../call.ts";
import { closedByBlock } from "./closed-by-block.ts";
import { messageQuery } from "./message-query.ts";
import { presentMessage } from "./present-message.ts";

// A part of a word is looked for in so many of the newest messages: whoever scrolls further back finds by whole words.
const SCANNED = 20_000;

/**
 * Messages of the actor's own conversations that hold the query, newest first, at most SEARCH_PAGE: by their words (the last may be begun
 * only) however old, and by any part of a word among the newest. Without case and accents. What is gone is not found, nor what somebody wrote
 * who is blocked.
 */
export async function searchMessages({
  db,
  actor,
  query,
  conversationId,
  before,
}: Call & { query: string; conversationId?: string | undefined; before?: string | undefined }): Promise<SocketOutput<"message:search">> {
  const text = query.trim();
  if (text === "") return { hits: [], hasMore: false };
  const rows = await messageQuery(db)
    .innerJoin("conversations as c", "c.id", "m.conversation_id")
    .leftJoin("groups as g", "g.id", "c.group_id")
    .leftJoin("users as author", "author.id", "m.author_id")
    .leftJoin("users as other", (join) =>
      join.on((on) =>
        on.and([
          on("other.id", "<>", actor.userId),
          on.or([on("other.id", "=", on.ref("c.low_user_id")), on("other.id", "=", on.ref("c.high_user_id"))]),
        ]),
      ),
    )
    .select(["g.name as group_name", "other.name as other_name", "author.name as author_name", "author.photo_id as author_photo_id"])
    .where("m.id", "in", foundIds({ me: actor.userId, text, conversationId, before }))
    .orderBy("m.id", "desc")
    .limit(SEARCH_PAGE + 1)
    .execute();
  return {
    hits: rows.slice(0, SEARCH_PAGE).map((row) => ({
      message: presentMessage(row),
      conversationName: row.group_name ?? row.other_name ?? "",
      author: authorOf(row),
    })),
    hasMore: rows.length > SEARCH_PAGE,
  };
}

interface Wanted {
  me: string;
  text: string;
  conversationId: string | undefined;
  before: string | undefined;
}

/**
 * Where to begin is said to the planner, which would otherwise walk through everybody's messages from the newest on until it has a page:
 * from the index of words, and from the person's own conversations. Ids grow with time, and are never the same.
 */
function foundIds({ me, text, conversationId, before }: Wanted) {
  const words = text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const shown = sql`m.deleted_at is null and m.hidden_at is null
    and not exists (select 1 from blocks b where b.blocker_id = ${me}::uuid and b.blocked_id = m.author_id)
    ${conversationId === undefined ? sql`` : sql`and m.conversation_id = ${conversationId}::uuid`}
    ${before === undefined ? sql`` : sql`and m.id < ${before}::uuid`}`;
  // Of two people apart by a block neither finds the other by what they wrote to each other.
  const mine = sql`p.user_id = ${me}::uuid and p.left_at is null
    and not exists (select 1 from conversations c where c.id = p.conversation_id and ${closedByBlock})`;
  const byWords = sql`
    select m.id
      from (select * from messages w where to_tsvector('simple', fold_text(w.body)) @@ ${asTsQuery(words)} offset 0) m
      join participants p on p.conversation_id = m.conversation_id
     where ${mine} and ${shown}
     order by m.id desc limit ${SEARCH_PAGE + 1}`;
  const byPart = sql`
    select newest.id
      from (
        select m.id, m.body
          from participants p
         cross join lateral (
           select m.id, m.body from messages m where m.conversation_id = p.conversation_id and ${shown} order by m.seq desc limit ${SCANNED}
         ) m
         where ${mine}
         order by m.id desc limit ${SCANNED}
      ) newest
     where strpos(fold_text(newest.body), fold_text(${text})) > 0
     order by newest.id desc limit ${SEARCH_PAGE + 1}`;
  return words.length > 0 ? sql<string>`((${byWords}) union (${byPart}))` : sql<string>`(${byPart})`;
}

function authorOf(row: { author_id: string | null; author_name: string | null; author_photo_id: string | null }): Face | null {
  return row.author_id && row.author_name ? { userId: row.author_id, name: row.author_name, photoId: row.author_photo_id } : null;
}

/** All words, the last as the beginning of one. Each is quoted: nothing in it is an operator. */
function asTsQuery(words: readonly string[]) {
  const parts = words.map((word, index) => (index === words.length - 1 ? `'${word}':*` : `'${word}'`));
  return sql`to_tsquery('simple', fold_text(${parts.join(" & ")}))`;
}
