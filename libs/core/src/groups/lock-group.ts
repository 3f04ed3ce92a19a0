import { fail } from "@namegame/contract";
import type { Db } from "@namegame/db";

/**
 * Takes the group's row for the rest of the transaction. Changes of its owners and its state wait for each other here: two owners who
 * leave at once would otherwise each see the other stay.
 */
export async function lockGroup({ db, groupId }: { db: Db; groupId: string }): Promise<{ name: string; archived: boolean }> {
  const group = await db.selectFrom("groups").select(["name", "archived_at"]).where("id", "=", groupId).forNoKeyUpdate().executeTakeFirst();
  if (!group) fail("not_found");
  return { name: group.name, archived: group.archived_at !== null };
}

/**
 * Refuses what would leave the group without an owner: called before `userId` stops being one. Under lockGroup.
 *
 * @throws last_owner
 */
export async function requireAnotherOwner({ db, groupId, userId }: { db: Db; groupId: string; userId: string }): Promise<void> {
  const other = await db
    .selectFrom("memberships")
    .select("user_id")
    .where("group_id", "=", groupId)
    .where("user_id", "<>", userId)
    .where("role", "=", "owner")
    .where("left_at", "is", null)
    .limit(1)
    .executeTakeFirst();
  if (!other) fail("last_owner");
}
