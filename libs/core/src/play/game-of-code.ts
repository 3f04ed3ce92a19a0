import type { PublicCall } from "../call.ts";
import { findCode } from "../greet/find-code.ts";

/** Where the code of a room's screen leads: its group and newest game; null for a code of another kind. @throws code_unusable where there is none */
export async function gameOfCode({
  db,
  secret,
  code,
  now = new Date(),
}: PublicCall & { secret: string; code: string }): Promise<{ groupId: string; gameId: string } | null> {
  const found = await findCode({ db, now, secret, code });
  const row = await db
    .selectFrom("games")
    .select(["id", "group_id"])
    .where("code_id", "=", found.id)
    .orderBy("created_at", "desc")
    .executeTakeFirst();
  return row ? { groupId: row.group_id, gameId: row.id } : null;
}
