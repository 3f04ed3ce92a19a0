import type { Call } from "../call.ts";
import { tellGameChanged } from "../play/tell-game.ts";
import { tellPeopleChanged } from "./audience.ts";
import { requireMembership } from "./membership.ts";

/** Takes the actor out of the group's grid, search, practice and greetings, or back in. The admins still see them. @throws not_found */
export async function setHidden({
  db,
  actor,
  groupId,
  hidden,
  now = new Date(),
}: Call & { groupId: string; hidden: boolean }): Promise<void> {
  const before = await requireMembership({ db, actor, groupId });
  if (before.hidden === hidden) return;
  await db
    .updateTable("memberships")
    .set({ hidden_at: hidden ? now : null })
    .where("group_id", "=", groupId)
    .where("user_id", "=", actor.userId)
    .where("left_at", "is", null)
    .execute();
  await tellPeopleChanged({ db, groupId });
  // Their face is in no frame of a room's game from now on.
  await tellGameChanged({ db, groupId });
}
