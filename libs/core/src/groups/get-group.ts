import { fail, type GroupView, type Retention } from "@namegame/contract";
import { groupRights, mintLimit } from "@namegame/domain";
import { sql } from "kysely";
import type { Call } from "../call.ts";
import { countReports } from "../chat/count-reports.ts";

/**
 * A group as one of its members sees it, with what they may do.
 *
 * @throws not_found (a stranger, or no such group)
 */
export async function getGroup({ db, actor, groupId }: Call & { groupId: string }): Promise<{ group: GroupView }> {
  const me = actor.userId;
  const row = await db
    .selectFrom("memberships as m")
    .innerJoin("groups as g", "g.id", "m.group_id")
    .innerJoin("conversations as c", "c.group_id", "g.id")
    .innerJoin("users as mine", "mine.id", "m.user_id")
    .innerJoinLateral(
      (of) =>
        of
          .selectFrom("memberships as o")
          .innerJoin("users as u", "u.id", "o.user_id")
          .select((other) => [
            other.fn.countAll<number>().as("members"),
            sql<number>`count(*) filter (where ${seen("o", me)} and lower(u.name) = lower(mine.name))`.as("same_name"),
            sql<number>`count(*) filter (where ${seen("o", me)} and exists (
              select 1 from meetings t
               where t.low_user_id = least(u.id, ${me}::uuid) and t.high_user_id = greatest(u.id, ${me}::uuid) and t.undone_at is null))`.as(
              "met",
            ),
          ])
          .whereRef("o.group_id", "=", "g.id")
          .where("o.left_at", "is", null)
          .as("counts"),
      (join) => join.onTrue(),
    )
    .select([
      "g.id",
      "g.name",
      "g.type",
      "g.archived_at",
      "g.message_retention_days",
      "m.role",
      "m.hidden_at",
      "c.id as conversation_id",
      "counts.members",
      "counts.same_name",
      "counts.met",
    ])
    .where("m.group_id", "=", groupId)
    .where("m.user_id", "=", me)
    .where("m.left_at", "is", null)
    .executeTakeFirst();
  if (!row) fail("not_found");
  const { role } = row;
  const archived = row.archived_at !== null;
  const rights = groupRights({ role, archived });
  return {
    group: {
      id: row.id,
      name: row.name,
      type: row.type,
      role,
      memberCount: row.members,
      archivedAt: row.archived_at?.toISOString() ?? null,
      conversationId: row.conversation_id,
      hidden: row.hidden_at !== null,
      sharesMyName: row.same_name,
      metCount: row.met,
      canRename: rights.rename,
      canArchive: rights.archive || rights.restore,
      canInvite: mintLimit({ role, poster: false, archived }) > 0,
      canPoster: mintLimit({ role, poster: true, archived }) > 0,
      canManageRoles: rights.manageRoles,
      retentionDays: row.message_retention_days as Retention,
      canSetRetention: rights.setRetention,
      openReports: rights.seeRoster ? await countReports({ db, actor, groupId }) : null,
    },
  };
}

/** Another member whom `me` may see: the same rule as the grid's, so that the counts agree with it. */
function seen(other: string, me: string) {
  const user = sql.ref(`${other}.user_id`);
  return sql<boolean>`(${user} <> ${me}::uuid and ${sql.ref(`${other}.hidden_at`)} is null and not exists (
    select 1 from blocks b where (b.blocker_id = ${me}::uuid and b.blocked_id = ${user}) or (b.blocked_id = ${me}::uuid and b.blocker_id = ${user})))`;
}
