import { fail } from "@namegame/contract";
import type { Db } from "@namegame/db";

/**
 * Takes one use of a code, if it still has one at the moment of taking: the check and the count are one statement on one row, so a
 * rush cannot overdraw it. In the caller's transaction, which a refusal rolls back.
 *
 * @throws group_full (a poster without uses left), code_unusable
 */
export async function useCode({ db, codeId, now }: { db: Db; codeId: string; now: Date }): Promise<{ uses: number; useLimit: number }> {
  const used = await db
    .updateTable("codes")
    .set((code) => ({ uses: code("uses", "+", 1) }))
    .where("id", "=", codeId)
    .whereRef("uses", "<", "use_limit")
    .where("revoked_at", "is", null)
    .where("expires_at", ">", now)
    .returning(["uses", "use_limit"])
    .executeTakeFirst();
  if (used) return { uses: used.uses, useLimit: used.use_limit };
  const code = await db.selectFrom("codes").select(["poster", "revoked_at", "expires_at"]).where("id", "=", codeId).executeTakeFirst();
  fail(code?.poster && !code.revoked_at && code.expires_at > now ? "group_full" : "code_unusable");
}
