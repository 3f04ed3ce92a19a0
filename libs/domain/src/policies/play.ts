import type { MembershipRole } from "@namegame/contract";
import { atLeast } from "./roles.ts";

/** Whether a member of this role leads the room: starts events and games, ticks off who is here, turns the pages. */
export function mayHost({ role, archived }: { role: MembershipRole; archived: boolean }): boolean {
  return atLeast(role, "helper") && !archived;
}
