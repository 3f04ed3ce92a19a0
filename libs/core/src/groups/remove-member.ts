import { fail } from "@namegame/contract";
import { mayRemove } from "@namegame/domain";
import { recordAudit } from "../audit/record-audit.ts";
import type { Call } from "../call.ts";
import { endMembership } from "./end-membership.ts";
import { lockGroup, requireAnotherOwner } from "./lock-group.ts";
import { memberOf } from "./member-of.ts";
import { requireMembership } from "./membership.ts";
import { tellEnded } from "./tell-ended.ts";

/**
 * Sends somebody out of the group. They lose its conversation at once, and the codes that hang there no longer let them in.
 *
 * @throws not_found, self (leaving is another thing), not_allowed, group_archived
 */
export async function removeMember({
  db,
  actor,
  groupId,
  userId,
  now = new Date(),
}: Call & { groupId: string; userId: string }): Promise<void> {
  const { conversationId } = await db.transaction().execute(async (trx) => {
    const me = await requireMembership({ db: trx, actor, groupId });
    if (userId === actor.userId) fail("self");
    await lockGroup({ db: trx, groupId });
    const { role } = await memberOf({ db: trx, groupId, userId });
    if (!mayRemove({ actor: me.role, subject: role })) fail("not_allowed");
    if (me.archived) fail("group_archived");
    if (role === "owner") await requireAnotherOwner({ db: trx, groupId, userId });
    await recordAudit({ db: trx, actorId: actor.userId, action: "member.removed", groupId, subjectId: userId, details: { role }, now });
    return endMembership({ db: trx, groupId, userId, removedBy: actor.userId, now });
  });
  await tellEnded({ db, groupId, userId, conversationId });
}
