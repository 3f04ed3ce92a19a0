import type { MembershipRole } from "@namegame/contract";
import { atLeast } from "./roles.ts";

/** What a member of this role may do with the group itself. Nothing but restoring it is possible once it is archived. */
export function groupRights({ role, archived }: { role: MembershipRole; archived: boolean }) {
  const admin = atLeast(role, "admin");
  return {
    rename: admin && !archived,
    archive: role === "owner" && !archived,
    restore: role === "owner" && archived,
    setRetention: role === "owner" && !archived,
    manageRoles: admin && !archived,
    seeRoster: admin,
    seeScore: admin,
    seeHidden: admin,
  };
}
