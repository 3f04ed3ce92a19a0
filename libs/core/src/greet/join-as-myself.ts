import type { Actor } from "@namegame/auth";
import { fail } from "@namegame/contract";
import type { Db } from "@namegame/db";
import { joiningRole } from "@namegame/domain";
import { enterGroup } from "../groups/enter-group.ts";
import { hashRequest } from "./code-secrets.ts";
import { requireUsable, type FoundCode } from "./find-code.ts";
import { keepsAccount } from "./keeps-account.ts";
import { meetGreeter, redeem, type Entry } from "./redeem.ts";

/** Somebody who is signed in comes into the code's group, or is in already and meets the greeter. In the caller's transaction. */
export async function joinAsMyself({
  db,
  actor,
  code,
  secret,
  requestId,
  now,
}: {
  db: Db;
  actor: Actor;
  code: FoundCode;
  secret: string;
  requestId: string;
  now: Date;
}): Promise<Entry> {
  const { userId } = actor;
  const { groupId } = code;
  if (code.purpose !== "join" || !groupId) fail("code_unusable");
  const before = await db
    .selectFrom("memberships")
    .select(["left_at", "removed_by"])
    .where("group_id", "=", groupId)
    .where("user_id", "=", userId)
    .executeTakeFirst();
  const inside: Entry = { groupId, userId, outcome: "member", redeemed: null, meeting: null };
  if (before && !before.left_at) {
    // A spent or dead code still shows a member the way in, which tells them nothing; it no longer makes a meeting.
    if (!code.alive || code.spent || userId === code.creator.id) return inside;
    return { ...inside, meeting: await meetGreeter({ db, code, groupId, userId, now }) };
  }
  requireUsable(code);
  // Whoever was sent away does not walk in again by the poster that still hangs there.
  if (before?.removed_by && before.left_at && code.createdAt <= before.left_at) fail("code_unusable");
  const role = joiningRole({ keepsAccount: await keepsAccount({ db, userId }) });
  // False where a second tab of the same person was faster.
  if (!(await enterGroup({ db, groupId, userId, role, now }))) return inside;
  return redeem({ db, code, groupId, userId, createdUser: false, requestHash: hashRequest({ secret, requestId, userId }), now });
}
