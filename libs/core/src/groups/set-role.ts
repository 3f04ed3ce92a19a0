import { fail, type MembershipRole } from "@namegame/contract";
import { publishLive } from "@namegame/db";
import { assignableRoles, rolesBelow } from "@namegame/domain";
import { recordAudit } from "../audit/record-audit.ts";
import type { Call } from "../call.ts";
import { tellPeopleChanged } from "./audience.ts";
import { lockGroup, requireAnotherOwner } from "./lock-group.ts";
import { memberOf } from "./member-of.ts";
import { requireMembership } from "./membership.ts";

/**
 * Gives a member another role; one's own may only go down, and the group keeps an owner.
 *
 * @throws not_found, not_allowed, last_owner, group_archived
 */
export async function setRole({
  db,
  actor,
  groupId,
  userId,
  role,
  now = new Date(),
}: Call & { groupId: string; userId: string; role: MembershipRole }): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const isSelf = userId === actor.userId;
    await requireMembership({ db: trx, actor, groupId });
    await lockGroup({ db: trx, groupId });
    // Read again under the lock: an owner who was demoted a moment ago decides nothing any more.
    const me = await requireMembership({ db: trx, actor, groupId });
    const subject = await memberOf({ db: trx, groupId, userId });
    if (subject.role === role) return;
    const roles = isSelf ? rolesBelow(me.role) : assignableRoles({ actor: me.role, subject: subject.role });
    if (!roles.includes(role)) fail("not_allowed");
    if (me.archived) fail("group_archived");
    if (subject.role === "owner") await requireAnotherOwner({ db: trx, groupId, userId });
    await trx.updateTable("memberships").set({ role }).where("group_id", "=", groupId).where("user_id", "=", userId).execute();
    await recordAudit({
      db: trx,
      actorId: actor.userId,
      action: "member.role_changed",
      groupId,
      subjectId: userId,
      details: { from: subject.role, to: role },
      now,
    });
  });
  await publishLive(db, { to: [userId], event: { type: "groups_changed" } });
  await tellPeopleChanged({ db, groupId });
}
