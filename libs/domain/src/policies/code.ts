import type { MembershipRole } from "@namegame/contract";
import { atLeast } from "./roles.ts";

/** Without a poster a code is for people who stand there: a family at the door, not a crowd. */
export const PERSONAL_LIMIT_MAX = 10;
export const POSTER_LIMIT_MAX = 2_000;

/** The highest use limit a member of this role may give a code; 0 where they may make none. */
export function mintLimit({ role, poster, archived }: { role: MembershipRole; poster: boolean; archived: boolean }): number {
  if (archived) return 0;
  // A poster opens the group to whoever passes it, so it takes somebody the group trusts with a task.
  if (poster) return atLeast(role, "helper") ? POSTER_LIMIT_MAX : 0;
  return atLeast(role, "member") ? PERSONAL_LIMIT_MAX : 0;
}

/** Whether the code still speaks for its maker: of the role they have now, not the one they had when they made it. */
export function stillVouched({ creatorRole, poster }: { creatorRole: MembershipRole | null; poster: boolean }): boolean {
  return creatorRole !== null && mintLimit({ role: creatorRole, poster, archived: false }) > 0;
}

/** Who sees the code again, who joined by it, and ends it: its maker and the admins. */
export function mayManageCode({ role, isCreator }: { role: MembershipRole; isCreator: boolean }): boolean {
  return isCreator || atLeast(role, "admin");
}

/** Whose codes `greet.listCodes` shows. */
export function seesCodesOfOthers(role: MembershipRole): boolean {
  return atLeast(role, "admin");
}
