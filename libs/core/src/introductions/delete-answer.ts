import { fail } from "@namegame/contract";
import type { Call } from "../call.ts";
import { requireMembership } from "../groups/membership.ts";

/** Takes back what the actor answered on a day, whenever that was; also in an archived group. @throws not_found */
export async function deleteAnswer({ db, actor, groupId, day }: Call & { groupId: string; day: string }): Promise<void> {
  await requireMembership({ db, actor, groupId });
  const gone = await db
    .deleteFrom("day_answers")
    .where("group_id", "=", groupId)
    .where("asked_on", "=", day)
    .where("user_id", "=", actor.userId)
    .returning("asked_on")
    .executeTakeFirst();
  if (!gone) fail("not_found");
}
