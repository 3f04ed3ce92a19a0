import { SEARCH_PAGE, type Face, type SocketOutput } from "@namegame/contract";
import { sql } from "kysely";

import type { Call } from "../call.ts";
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
  const words = text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const mine = db
    .selectFrom("messages as m")
    .innerJoin("participants as p", "p.conversation_id", "m.conversation_id")
    .select("m.id")
    .where("p.user_id", "=", actor.userId)
    .where("p.left_at", "is", null)
    .where("m.deleted_at", "is", null)
    .where("m.hidden_at", "is", null)
    .where(sql<boolean>`not exists (select 1 from blocks b where b.blocker_id = p.user_id and b.blocked_id = m.author_id)`)
    // Of two people apart by a block neither finds the other by what they wrote to each other.
    .where(
      sql<boolean>`not exists (select 1 from conversations d join blocks b
          on (b.blocker_id, b.blocked_id) in ((d.low_user_id, d.high_user_id), (d.high_user_id, d.low_user_id))
        where d.id = m.conversation_id)`,
    )
    .$if(conversationId !== undefined, (select) => select.where("m.conversation_id", "=", conversationId!))
    .$if(before !== undefined, (select) => select.where("m.id", "<", before!))
    // Ids grow with time, and are never the same.
    .orderBy("m.id", "desc");
  const byWords = mine.where(sql<boolean>`to_tsvector('simple', fold_text(m.body)) @@ ${asTsQuery(words)}`).limit(SEARCH_PAGE + 1);
  const newest = mine.select("m.body").limit(SCANNED);
  const byPart = db
    .selectFrom(newest.as("newest"))
    .select("newest.id")
    .where(sql<boolean>`strpos(fold_text(newest.body), fold_text(${text})) > 0`)
    .limit(SEARCH_PAGE + 1);
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
    .where((found) =>
      words.length > 0 ? found.or([found("m.id", "in", byWords), found("m.id", "in", byPart)]) : found("m.id", "in", byPart),
    )
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

function authorOf(row: { author_id: string | null; author_name: string | null; author_photo_id: string | null }): Face | null {
  return row.author_id && row.author_name ? { userId: row.author_id, name: row.author_name, photoId: row.author_photo_id } : null;
}

/** All words, the last as the beginning of one. Each is quoted: nothing in it is an operator. */
function asTsQuery(words: readonly string[]) {
  const parts = words.map((word, index) => (index === words.length - 1 ? `'${word}':*` : `'${word}'`));
  return sql`to_tsquery('simple', fold_text(${parts.join(" & ")}))`;
}
