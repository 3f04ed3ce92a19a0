import type { Call } from "../call.ts";
import { sharedGroups } from "./shared-groups.ts";
import { tellBlockChanged } from "./tell-block-changed.ts";

/** Lifts the actor's own block; one that the other set stays. Where there is none, nothing happens. */
export async function unblockPerson({ db, actor, userId }: Call & { userId: string }): Promise<void> {
  const lifted = await db
    .deleteFrom("blocks")
    .where("blocker_id", "=", actor.userId)
    .where("blocked_id", "=", userId)
    .returning("blocked_id")
    .executeTakeFirst();
  if (!lifted) return;
  const groupIds = await sharedGroups({ db, one: actor.userId, other: userId });
  await tellBlockChanged({ db, between: [actor.userId, userId], groupIds });
}
