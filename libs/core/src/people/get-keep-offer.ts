import type { Call } from "../call.ts";

/** Whether the actor is a guest, who loses everything with this device, and has practised already: has something to lose. */
export async function getKeepOffer({ db, actor }: Pick<Call, "db" | "actor">): Promise<{ guest: boolean; practised: boolean }> {
  const row = await db
    .selectFrom("users as u")
    .select((of) => [
      "u.email_verified",
      of.exists(of.selectFrom("passkeys as p").select("p.id").whereRef("p.user_id", "=", "u.id")).as("passkey"),
      of.exists(of.selectFrom("reviews as r").select("r.id").whereRef("r.learner_id", "=", "u.id")).as("practised"),
    ])
    .where("u.id", "=", actor.userId)
    .executeTakeFirst();
  return { guest: row !== undefined && !row.email_verified && !row.passkey, practised: Boolean(row?.practised) };
}
