import { PRESENCE_LEASE_MS } from "@namegame/contract";

import type { Call } from "../call.ts";
import { blockedWith } from "../people/blocked-with.ts";
import { requireParticipation } from "./participation.ts";

/**
 * Says that the actor is here for PRESENCE_LEASE_MS, and answers who else of the conversation is. People with a block between them and the actor,
 * and people who hid in the group, are not told of, and neither is the actor to them. @throws not_found
 */
export async function beHere({
  db,
  actor,
  now = new Date(),
  conversationId,
}: Call & { conversationId: string }): Promise<{ userIds: string[] }> {
  const { accepted } = await requireParticipation({ db, actor, conversationId });
  // Who only looks at a request is not here for the one who asks.
  if (!accepted) return { userIds: [] };
  const until = new Date(now.getTime() + PRESENCE_LEASE_MS);
  await db
    .insertInto("presences")
    .values({ user_id: actor.userId, until })
    .onConflict((conflict) => conflict.column("user_id").doUpdateSet({ until }))
    .execute();
  const rows = await db
    .selectFrom("participants as p")
    .innerJoin("presences as here", "here.user_id", "p.user_id")
    .innerJoin("conversations as c", "c.id", "p.conversation_id")
    .leftJoin("memberships as m", (join) => join.onRef("m.group_id", "=", "c.group_id").onRef("m.user_id", "=", "p.user_id"))
    .select("p.user_id")
    .where("p.conversation_id", "=", conversationId)
    .where("p.user_id", "<>", actor.userId)
    .where("p.left_at", "is", null)
    .where("p.accepted_at", "is not", null)
    .where("here.until", ">", now)
    .where("m.hidden_at", "is", null)
    .where(({ not }) => not(blockedWith(actor.userId, "p.user_id")))
    .execute();
  return { userIds: rows.map((row) => row.user_id) };
}
