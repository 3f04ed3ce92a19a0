import { fail } from "@namegame/contract";
import { atLeast } from "@namegame/domain";

import type { Call } from "../call.ts";
import { requireMembership, type ActorMembership } from "../groups/membership.ts";

/** The membership of an actor who looks after the group. @throws not_found (a stranger), not_allowed (a member) */
export async function requireModerator(call: Pick<Call, "db" | "actor"> & { groupId: string }): Promise<ActorMembership> {
  const membership = await requireMembership(call);
  if (!atLeast(membership.role, "admin")) fail("not_allowed");
  return membership;
}
