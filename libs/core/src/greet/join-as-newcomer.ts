import { fail } from "@namegame/contract";
import type { Db } from "@namegame/db";
import { joiningRole } from "@namegame/domain";
import { enterGroup } from "../groups/enter-group.ts";
import { hashRequest } from "./code-secrets.ts";
import { requireUsable, type FoundCode } from "./find-code.ts";
import { newcomerOfRequest } from "./newcomer-of-request.ts";
import { redeem, type Entry } from "./redeem.ts";

/** A person is made for somebody without a session, or found again where the same request made one. In the caller's transaction. */
export async function joinAsNewcomer({
  db,
  code,
  secret,
  name,
  requestId,
  now,
}: {
  db: Db;
  code: FoundCode;
  secret: string;
  name: string | undefined;
  requestId: string;
  now: Date;
}): Promise<Entry> {
  const { groupId } = code;
  if (code.purpose !== "join" || !groupId || !code.alive) fail("code_unusable");
  const requestHash = hashRequest({ secret, requestId, userId: null });
  const earlier = await newcomerOfRequest({ db, codeId: code.id, groupId, requestHash });
  if (earlier) return { groupId, userId: earlier.userId, outcome: "again", redeemed: null, meeting: null };
  requireUsable(code);
  if (name === undefined) fail("name_invalid");
  const { id: userId } = await db
    .insertInto("users")
    .values({ name, created_at: now, updated_at: now })
    .returning("id")
    .executeTakeFirstOrThrow();
  await enterGroup({ db, groupId, userId, role: joiningRole({ keepsAccount: false }), now });
  return redeem({ db, code, groupId, userId, createdUser: true, requestHash, now });
}
