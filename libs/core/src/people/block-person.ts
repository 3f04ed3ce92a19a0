import { fail } from "@namegame/contract";
import type { Call } from "../call.ts";
import { sharedGroups } from "./shared-groups.ts";
import { tellBlockChanged } from "./tell-block-changed.ts";

/**
 * Hides the two from each other everywhere and closes their conversation; the blocked person is not told. Again changes nothing.
 *
 * @throws self, not_found (somebody of no shared group)
 */
export async function blockPerson({ db, actor, userId, now = new Date() }: Call & { userId: string }): Promise<void> {
  if (userId === actor.userId) fail("self");
  const groupIds = await sharedGroups({ db, one: actor.userId, other: userId });
  if (groupIds.length === 0) fail("not_found");
  const blocked = await db
    .insertInto("blocks")
    .values({ blocker_id: actor.userId, blocked_id: userId, created_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning("blocked_id")
    .executeTakeFirst();
  if (!blocked) return;
  await tellBlockChanged({ db, between: [actor.userId, userId], groupIds });
}
