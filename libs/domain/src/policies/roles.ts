import { membershipRoles, type MembershipRole } from "@namegame/contract";

/** 0 for the owner and up: membershipRoles are listed from the most to the least trusted. */
function rank(role: MembershipRole): number {
  return membershipRoles.indexOf(role);
}

/** Whether `role` is trusted at least as much as `least`. */
export function atLeast(role: MembershipRole, least: MembershipRole): boolean {
  return rank(role) <= rank(least);
}

/** Whether `role` is trusted more than `other`. */
export function above(role: MembershipRole, other: MembershipRole): boolean {
  return rank(role) < rank(other);
}
