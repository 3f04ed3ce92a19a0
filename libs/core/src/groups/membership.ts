import { fail, type MembershipRole } from "@namegame/contract";
import type { Call } from "../call.ts";

export interface ActorMembership {
  role: MembershipRole;
  hidden: boolean;
  archived: boolean;
  groupName: string;
}

/** The actor's own membership of a group; a stranger gets the same not_found as for a group that does not exist. */
export async function requireMembership({
  db,
  actor,
  groupId,
}: Pick<Call, "db" | "actor"> & { groupId: string }): Promise<ActorMembership> {
  const row = await db
    .selectFrom("memberships as m")
    .innerJoin("groups as g", "g.id", "m.group_id")
    .select(["m.role", "m.hidden_at", "g.archived_at", "g.name"])
    .where("m.group_id", "=", groupId)
    .where("m.user_id", "=", actor.userId)
    .where("m.left_at", "is", null)
    .executeTakeFirst();
  if (!row) fail("not_found");
  return { role: row.role, hidden: row.hidden_at !== null, archived: row.archived_at !== null, groupName: row.name };
}
