import { fail } from "@namegame/contract";
import type { Db } from "@namegame/db";
import type { Actor } from "./actor.ts";

export interface Passkey {
  id: string;
  name: string | null;
  createdAt: string | null;
}

export async function listPasskeys({ db, actor }: { db: Db; actor: Actor }): Promise<Passkey[]> {
  const rows = await db
    .selectFrom("passkeys")
    .select(["id", "name", "created_at"])
    .where("user_id", "=", actor.userId)
    .orderBy("created_at")
    .execute();
  return rows.map((row) => ({ id: row.id, name: row.name, createdAt: row.created_at?.toISOString() ?? null }));
}

export async function removePasskey({ db, actor, passkeyId }: { db: Db; actor: Actor; passkeyId: string }): Promise<void> {
  await db.transaction().execute(async (trx) => {
    // Locked: two removals at once must not each see the other's passkey as the one that is left.
    const user = await trx
      .selectFrom("users")
      .select("email_verified")
      .where("id", "=", actor.userId)
      .forUpdate()
      .executeTakeFirstOrThrow();
    const own = await trx.selectFrom("passkeys").select("id").where("user_id", "=", actor.userId).execute();
    if (!own.some((row) => row.id === passkeyId)) fail("not_found");
    if (own.length === 1 && !user.email_verified) fail("conflict");
    await trx.deleteFrom("passkeys").where("id", "=", passkeyId).execute();
  });
}
