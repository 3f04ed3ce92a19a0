import { recordAudit } from "../audit/record-audit.ts";
import type { Call } from "../call.ts";
import { endMembership } from "./end-membership.ts";
import { lockGroup, requireAnotherOwner } from "./lock-group.ts";
import { requireMembership } from "./membership.ts";
import { tellEnded } from "./tell-ended.ts";

/**
 * Leaves a group. An archived one can be left too.
 *
 * @throws not_found, last_owner
 */
export async function leaveGroup({ db, actor, groupId, now = new Date() }: Call & { groupId: string }): Promise<void> {
  const { userId } = actor;
  const { conversationId } = await db.transaction().execute(async (trx) => {
    await lockGroup({ db: trx, groupId });
    const { role } = await requireMembership({ db: trx, actor, groupId });
    if (role === "owner") await requireAnotherOwner({ db: trx, groupId, userId });
    await recordAudit({ db: trx, actorId: userId, action: "member.left", groupId, subjectId: userId, details: { role }, now });
    return endMembership({ db: trx, groupId, userId, removedBy: null, now });
  });
  await tellEnded({ db, groupId, userId, conversationId });
}
