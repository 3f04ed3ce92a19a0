import type { MembershipRole } from "@namegame/contract";
import type { Db } from "@namegame/db";

/**
 * Makes somebody a member and a participant of the group's conversation, read up to now: what was written before is there to read, but
 * is no unread news. False where they were in already. In the caller's transaction.
 */
export async function enterGroup({
  db,
  groupId,
  userId,
  role,
  now,
}: {
  db: Db;
  groupId: string;
  userId: string;
  role: MembershipRole;
  now: Date;
}): Promise<boolean> {
  const entered = await db
    .insertInto("memberships")
    .values({ group_id: groupId, user_id: userId, role, joined_at: now })
    .onConflict((conflict) =>
      conflict
        .columns(["group_id", "user_id"])
        .doUpdateSet({ role, joined_at: now, left_at: null, removed_by: null, hidden_at: null })
        .where("memberships.left_at", "is not", null),
    )
    .returning("user_id")
    .executeTakeFirst();
  if (!entered) return false;
  await db
    .insertInto("participants")
    .columns(["conversation_id", "user_id", "read_seq", "accepted_at"])
    .expression((query) =>
      query
        .selectFrom("conversations")
        .select((of) => ["id", of.val(userId).as("user_id"), "head_seq", of.val(now).as("accepted_at")])
        .where("group_id", "=", groupId),
    )
    .onConflict((conflict) =>
      conflict
        .columns(["conversation_id", "user_id"])
        .doUpdateSet((excluded) => ({ left_at: null, read_seq: excluded.ref("excluded.read_seq"), accepted_at: now })),
    )
    .execute();
  return true;
}
