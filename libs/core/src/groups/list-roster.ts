import { fail, type ActionOutput } from "@namegame/contract";
import { assignableRoles, groupRights, mayRemove, rolesBelow } from "@namegame/domain";
import type { Call } from "../call.ts";
import { blockedWith } from "../people/blocked-with.ts";
import { requireMembership } from "./membership.ts";

/**
 * Everybody of the group for those who look after it: also who is hidden, and who blocked the asker, since nobody may escape removal by
 * blocking the admins. Trusted roles first, then by name.
 *
 * @throws not_found, not_allowed
 */
export async function listRoster({ db, actor, groupId }: Call & { groupId: string }): Promise<ActionOutput<"groups.roster">> {
  const me = await requireMembership({ db, actor, groupId });
  if (!groupRights({ role: me.role, archived: me.archived }).seeRoster) fail("not_allowed");
  const rows = await db
    .selectFrom("memberships as m")
    .innerJoin("users as u", "u.id", "m.user_id")
    .select(["u.id", "u.name", "u.photo_id", "m.role", "m.hidden_at", blockedWith(actor.userId).as("blocked")])
    .where("m.group_id", "=", groupId)
    .where("m.left_at", "is", null)
    .orderBy("m.role")
    .orderBy("u.name")
    .orderBy("u.id")
    .execute();
  return {
    members: rows.map((row) => {
      const isMe = row.id === actor.userId;
      const pair = { actor: me.role, subject: row.role };
      return {
        userId: row.id,
        name: row.name,
        // The picture's own route refuses it, so there is nothing to point at.
        photoId: row.blocked ? null : row.photo_id,
        role: row.role,
        hidden: row.hidden_at !== null,
        isMe,
        canRemove: !me.archived && !isMe && mayRemove(pair),
        assignableRoles: me.archived ? [] : isMe ? rolesBelow(me.role) : assignableRoles(pair),
      };
    }),
  };
}
