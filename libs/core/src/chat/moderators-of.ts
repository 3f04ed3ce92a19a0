import type { Db } from "@namegame/db";

/** The owners and admins of a group. */
export async function moderatorsOf({ db, groupId }: { db: Db; groupId: string }): Promise<string[]> {
  const rows = await db
    .selectFrom("memberships")
    .select("user_id")
    .where("group_id", "=", groupId)
    .where("left_at", "is", null)
    .where("role", "in", ["owner", "admin"])
    .execute();
  return rows.map((row) => row.user_id);
}
