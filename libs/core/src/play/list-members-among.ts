import type { Db } from "@namegame/db";

/** Which of these people are in the group now: whose screens may go on showing its game. */
export async function listMembersAmong(options: { db: Db; groupId: string; userIds: readonly string[] }): Promise<Set<string>> {
  const { db, groupId, userIds } = options;
  if (userIds.length === 0) return new Set();
  const rows = await db
    .selectFrom("memberships")
    .select("user_id")
    .where("group_id", "=", groupId)
    .where("user_id", "in", [...userIds])
    .where("left_at", "is", null)
    .execute();
  return new Set(rows.map(({ user_id }) => user_id));
}
