import type { Db } from "@namegame/db";

/** Whether the person can come back without this device: by a verified e-mail or a passkey. */
export async function keepsAccount({ db, userId }: { db: Db; userId: string }): Promise<boolean> {
  const row = await db
    .selectFrom("users")
    .select((user) => [
      "email_verified",
      user.exists(user.selectFrom("passkeys").select("passkeys.id").whereRef("passkeys.user_id", "=", "users.id")).as("passkey"),
    ])
    .where("id", "=", userId)
    .executeTakeFirst();
  return Boolean(row && (row.email_verified || row.passkey));
}
