import { fail, type MembershipRole } from "@namegame/contract";
import type { Db } from "@namegame/db";

/** Another member's role; not_found where they are not in the group. */
export async function memberOf({ db, groupId, userId }: { db: Db; groupId: string; userId: string }): Promise<{ role: MembershipRole }> {
  const member = await db
    .selectFrom("memberships")
    .select("role")
    .where("group_id", "=", groupId)
    .where("user_id", "=", userId)
    .where("left_at", "is", null)
    .executeTakeFirst();
  if (!member) fail("not_found");
  return member;
}
