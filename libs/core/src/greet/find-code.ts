import { fail, type CodePurpose, type MembershipRole } from "@namegame/contract";
import type { Db } from "@namegame/db";
import { readCode, stillVouched } from "@namegame/domain";
import { hashCode } from "./code-secrets.ts";

export interface FoundCode {
  id: string;
  purpose: CodePurpose;
  groupId: string | null;
  groupName: string | null;
  poster: boolean;
  salt: number;
  createdAt: Date;
  /** Neither ended nor its maker's to give any more. */
  alive: boolean;
  /** All its uses are used. */
  spent: boolean;
  creator: { id: string; name: string; calledBy: string | null; photoId: string | null };
}

/**
 * The code that somebody typed, scanned or pasted, dead or alive, in one query whatever it is, so that neither answer nor time tells a
 * code that was from one that never was.
 *
 * @throws code_unusable where there is none
 */
export async function findCode({ db, now, secret, code }: { db: Db; now: Date; secret: string; code: string }): Promise<FoundCode> {
  const read = readCode(code);
  if (!read) fail("code_unusable");
  const row = await db
    .selectFrom("codes as c")
    .innerJoin("users as u", "u.id", "c.creator_id")
    .leftJoin("groups as g", "g.id", "c.group_id")
    .leftJoin("memberships as m", (join) =>
      join.onRef("m.group_id", "=", "c.group_id").onRef("m.user_id", "=", "c.creator_id").on("m.left_at", "is", null),
    )
    .select([
      "c.id",
      "c.purpose",
      "c.group_id",
      "c.poster",
      "c.salt",
      "c.uses",
      "c.use_limit",
      "c.expires_at",
      "c.revoked_at",
      "c.created_at",
      "g.name as group_name",
      "g.archived_at",
      "m.role",
      "u.id as creator_id",
      "u.name",
      "u.called_by",
      "u.photo_id",
    ])
    .where(read.kind === "token" ? "c.token_hash" : "c.spoken_hash", "=", hashCode(secret, read))
    .executeTakeFirst();
  if (!row) fail("code_unusable");
  return {
    id: row.id,
    purpose: row.purpose,
    groupId: row.group_id,
    groupName: row.group_name,
    poster: row.poster,
    salt: row.salt,
    createdAt: row.created_at,
    alive: row.revoked_at === null && row.expires_at > now && row.archived_at === null && vouched(row),
    spent: row.uses >= row.use_limit,
    creator: { id: row.creator_id, name: row.name, calledBy: row.called_by, photoId: row.photo_id },
  };
}

function vouched({ purpose, role, poster }: { purpose: CodePurpose; role: MembershipRole | null; poster: boolean }): boolean {
  return purpose === "meet" || stillVouched({ creatorRole: role, poster });
}

/** A join code of which nobody may learn more than that it does not work, unless it does. */
export function requireUsable(code: FoundCode): asserts code is FoundCode & { groupId: string; groupName: string } {
  if (code.purpose !== "join" || !code.alive) fail("code_unusable");
  // Only a poster says that it is full: its maker can raise it. A personal code that is used is like one that never was.
  if (code.spent) fail(code.poster ? "group_full" : "code_unusable");
}
