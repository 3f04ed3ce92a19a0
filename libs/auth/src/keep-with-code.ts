import { fail } from "@namegame/contract";
import type { Db } from "@namegame/db";
import type { Actor } from "./actor.ts";
import type { Engine } from "./engine.ts";
import { proveAddress } from "./proof.ts";

/**
 * Puts a proven address on the actor's own row, where there is none yet. One that is there stays: whoever holds a session for a minute
 * must not be able to move the account to an address of theirs.
 *
 * @throws conflict (there is an address), mail_code_unusable, email_taken (only after the proof)
 */
export async function keepWithCode({
  engine,
  db,
  actor,
  email,
  code,
}: {
  engine: Engine;
  db: Db;
  actor: Actor;
  email: string;
  code: string;
}): Promise<void> {
  const { email: present } = await db.selectFrom("users").select("email").where("id", "=", actor.userId).executeTakeFirstOrThrow();
  if (present !== null) fail("conflict");
  const { known } = await proveAddress({ engine, email, code });
  const { internalAdapter } = await engine.auth.$context;
  // Spending the code is the gate: of two calls at once only one gets the record.
  const spent = await internalAdapter.consumeVerificationValue(`sign-in-otp-${email}`);
  if (!spent) fail("mail_code_unusable");
  if (known) fail("email_taken");
  const kept = await db
    .updateTable("users")
    .set({ email, email_verified: true, updated_at: new Date() })
    .where("id", "=", actor.userId)
    .where("email", "is", null)
    .where((user) => user.not(user.exists(user.selectFrom("users as other").select("other.id").where("other.email", "=", email))))
    .executeTakeFirst();
  if (Number(kept.numUpdatedRows) === 0) fail("email_taken");
}
