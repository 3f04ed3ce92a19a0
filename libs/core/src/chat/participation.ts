import { fail } from "@namegame/contract";

import type { Call } from "../call.ts";

export interface Participation {
  headSeq: number;
  headChange: number;
  readSeq: number;
  /** Messages up to this seq are gone. */
  floorSeq: number;
  /** False while a message request waits for the actor's yes. */
  accepted: boolean;
}

/** The actor's own part in a conversation; a stranger gets the same not_found as for a conversation that does not exist. */
export async function requireParticipation({
  db,
  actor,
  conversationId,
}: Pick<Call, "db" | "actor"> & { conversationId: string }): Promise<Participation> {
  const row = await db
    .selectFrom("participants as p")
    .innerJoin("conversations as c", "c.id", "p.conversation_id")
    .select(["c.head_seq", "c.head_change", "c.floor_seq", "p.read_seq", "p.accepted_at"])
    .where("p.conversation_id", "=", conversationId)
    .where("p.user_id", "=", actor.userId)
    .where("p.left_at", "is", null)
    .executeTakeFirst();
  if (!row) fail("not_found");
  return {
    headSeq: row.head_seq,
    headChange: row.head_change,
    readSeq: row.read_seq,
    floorSeq: row.floor_seq,
    accepted: row.accepted_at !== null,
  };
}
