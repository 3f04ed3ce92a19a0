import { RECEIPTS_MAX_PEOPLE } from "@namegame/contract";
import { publishLive } from "@namegame/db";
import { sql } from "kysely";

import type { Call } from "../call.ts";
import { blockedWith } from "../people/blocked-with.ts";
import { requireParticipation } from "./participation.ts";

/**
 * Moves the actor's read mark up to `seq`, never back and never past the newest message. The person's other devices are told, and
 * where both share their marks, the others of a conversation of few. Returns the mark that stands. @throws not_found
 */
export async function markRead({ db, actor, conversationId, seq }: Call & { conversationId: string; seq: number }): Promise<number> {
  const { readSeq, headSeq, accepted } = await requireParticipation({ db, actor, conversationId });
  if (Math.min(seq, headSeq) <= readSeq) return readSeq;
  const moved = await db
    .updateTable("participants as p")
    .from("conversations as c")
    .set({ read_seq: sql`least(${seq}::bigint, c.head_seq)` })
    .whereRef("c.id", "=", "p.conversation_id")
    .where("p.conversation_id", "=", conversationId)
    .where("p.user_id", "=", actor.userId)
    .where("p.left_at", "is", null)
    // Compared in the statement, too: two devices may move the mark at once.
    .where(sql<boolean>`p.read_seq < least(${seq}::bigint, c.head_seq)`)
    .returning(["p.read_seq", "c.type"])
    .executeTakeFirst();
  if (!moved) return (await requireParticipation({ db, actor, conversationId })).readSeq;
  const others = moved.type === "direct" && !accepted ? [] : await readersToTell({ db, actor, conversationId });
  await publishLive(db, {
    to: [actor.userId, ...others],
    event: { type: "read", conversationId, userId: actor.userId, seq: moved.read_seq },
  });
  return moved.read_seq;
}

/** Who is told how far the actor has read: those who share theirs and are not apart by a block, where the actor does and the conversation is not of many. */
async function readersToTell({ db, actor, conversationId }: Pick<Call, "db" | "actor"> & { conversationId: string }): Promise<string[]> {
  const rows = await db
    .selectFrom("participants as p")
    .innerJoin("users as u", "u.id", "p.user_id")
    .select(["p.user_id", "u.read_receipts", blockedWith(actor.userId).as("apart")])
    .where("p.conversation_id", "=", conversationId)
    .where("p.left_at", "is", null)
    .limit(RECEIPTS_MAX_PEOPLE + 1)
    .execute();
  const shares = rows.some((row) => row.user_id === actor.userId && row.read_receipts);
  if (!shares || rows.length > RECEIPTS_MAX_PEOPLE) return [];
  return rows.filter((row) => row.user_id !== actor.userId && row.read_receipts && !row.apart).map((row) => row.user_id);
}
