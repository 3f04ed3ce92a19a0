import type { Db } from "@namegame/db";

import type { Heads } from "./read-heads.ts";

export interface ParticipationOf extends Heads {
  userId: string;
  conversationId: string;
}

/** Which conversations these people take part in now; for the rooms of their sockets. */
export async function listParticipations({ db, userIds }: { db: Db; userIds: readonly string[] }): Promise<ParticipationOf[]> {
  if (userIds.length === 0) return [];
  return db
    .selectFrom("participants as p")
    .innerJoin("conversations as c", "c.id", "p.conversation_id")
    .select(["p.user_id as userId", "c.id as conversationId", "c.head_seq as headSeq", "c.head_change as headChange"])
    .where("p.user_id", "in", userIds)
    .where("p.left_at", "is", null)
    .execute();
}
