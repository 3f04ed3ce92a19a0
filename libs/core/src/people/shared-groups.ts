import type { Db } from "@namegame/db";

/** Groups to which both people belong now. */
export async function sharedGroups({ db, one, other }: { db: Db; one: string; other: string }): Promise<string[]> {
  const rows = await db
    .selectFrom("memberships as a")
    .innerJoin("memberships as b", "b.group_id", "a.group_id")
    .select("a.group_id")
    .where("a.user_id", "=", one)
    .where("b.user_id", "=", other)
    .where("a.left_at", "is", null)
    .where("b.left_at", "is", null)
    .execute();
  return rows.map(({ group_id }) => group_id);
}
