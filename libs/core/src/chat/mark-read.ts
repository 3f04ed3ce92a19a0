import { publishLive } from "@namegame/db";
import { sql } from "kysely";

import type { Call } from "../call.ts";
import { requireParticipation } from "./participation.ts";

/**
 * Moves the actor's read mark up to `seq`, never back and never past the newest message. The person's other devices are told, and in an
 * accepted direct conversation the other person. Returns the mark that stands. @throws not_found
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
    .returning(["p.read_seq", "c.type", "c.low_user_id", "c.high_user_id"])
    .executeTakeFirst();
  if (!moved) return (await requireParticipation({ db, actor, conversationId })).readSeq;
  const both = [moved.low_user_id, moved.high_user_id].filter((id) => id !== null);
  await publishLive(db, {
    to: moved.type === "direct" && accepted ? both : [actor.userId],
    event: { type: "read", conversationId, userId: actor.userId, seq: moved.read_seq },
  });
  return moved.read_seq;
}
