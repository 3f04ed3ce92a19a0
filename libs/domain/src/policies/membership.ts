import { membershipRoles, type MembershipRole } from "@namegame/contract";
import { above, atLeast } from "./roles.ts";

/** Roles that a person of role `actor` may give to another person of role `subject`; empty where they may change nothing. */
export function assignableRoles({ actor, subject }: { actor: MembershipRole; subject: MembershipRole }): MembershipRole[] {
  if (actor === "owner") return [...membershipRoles];
  // An admin neither makes nor unmakes equals: two admins could otherwise depose each other.
  if (actor !== "admin" || !above(actor, subject)) return [];
  return rolesBelow(actor);
}

/** Roles that a person may give themselves: only lower ones. The group keeps an owner, which only the whole roster can tell. */
export function rolesBelow(role: MembershipRole): MembershipRole[] {
  return membershipRoles.filter((other) => above(role, other));
}

/** Whether a person of role `actor` may remove another person of role `subject` from the group. */
export function mayRemove({ actor, subject }: { actor: MembershipRole; subject: MembershipRole }): boolean {
  return actor === "owner" || (atLeast(actor, "admin") && above(actor, subject));
}

/** The role with which somebody comes in by a code: a guest until the account can be found again (passkey or verified e-mail). */
export function joiningRole({ keepsAccount }: { keepsAccount: boolean }): MembershipRole {
  return keepsAccount ? "member" : "guest";
}
