import { fail } from "@namegame/contract";
import type { Db } from "@namegame/db";
import { sql } from "kysely";
import { keepsAccount } from "./keeps-account.ts";

/**
 * The newcomer that an earlier try of the same request made, or null. Tries of one request wait for each other until their
 * transactions end, so that a double tap finds what its twin wrote. In the caller's transaction.
 *
 * @throws code_unusable where that newcomer is gone from the group, or keeps an account by now: a code is no sign-in
 */
export async function newcomerOfRequest({
  db,
  codeId,
  groupId,
  requestHash,
}: {
  db: Db;
  codeId: string;
  groupId: string;
  requestHash: Buffer;
}): Promise<{ userId: string } | null> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`request ${requestHash.toString("hex")}`}, 0))`.execute(db);
  const earlier = await db
    .selectFrom("code_redemptions as r")
    .leftJoin("memberships as m", (join) =>
      join.onRef("m.user_id", "=", "r.user_id").on("m.group_id", "=", groupId).on("m.left_at", "is", null),
    )
    .select(["r.user_id", "r.undone_at", "m.user_id as member"])
    .where("r.code_id", "=", codeId)
    .where("r.request_hash", "=", requestHash)
    .executeTakeFirst();
  if (!earlier) return null;
  if (earlier.undone_at || !earlier.member || (await keepsAccount({ db, userId: earlier.user_id }))) fail("code_unusable");
  return { userId: earlier.user_id };
}
