import type { Db } from "@namegame/db";

/**
 * Takes somebody out of a group: membership, the group's conversation, and the codes they made for it. What they wrote stays, but for
 * answers to the group's questions, which are about them. In the caller's transaction. Answers the conversation that is closed to them.
 */
export async function endMembership({
  db,
  groupId,
  userId,
  removedBy,
  now,
}: {
  db: Db;
  groupId: string;
  userId: string;
  removedBy: string | null;
  now: Date;
}): Promise<{ conversationId: string | null }> {
  await db
    .updateTable("memberships")
    .set({ left_at: now, removed_by: removedBy })
    .where("group_id", "=", groupId)
    .where("user_id", "=", userId)
    .where("left_at", "is", null)
    .execute();
  await db
    .updateTable("codes")
    .set({ revoked_at: now })
    .where("group_id", "=", groupId)
    .where("creator_id", "=", userId)
    .where("revoked_at", "is", null)
    .execute();
  await db.deleteFrom("day_answers").where("group_id", "=", groupId).where("user_id", "=", userId).execute();
  const left = await db
    .updateTable("participants as p")
    .from("conversations as c")
    .set({ left_at: now })
    .whereRef("c.id", "=", "p.conversation_id")
    .where("c.group_id", "=", groupId)
    .where("p.user_id", "=", userId)
    .returning("p.conversation_id")
    .executeTakeFirst();
  return { conversationId: left?.conversation_id ?? null };
}
