import { fail } from "@namegame/contract";
import type { Db } from "@namegame/db";

// Decoding is the costliest work of the product. Nobody needs more than the picture they chose and a second thought.
const MAX_PROCESSING = 3;
const RETRY_AFTER_MS = 20_000;

/** Locks the person for the rest of the transaction, and stops one whose photos wait in the queue already. */
export async function requireFewProcessing({ db, userId }: { db: Db; userId: string }): Promise<void> {
  await db.selectFrom("users").select("id").where("id", "=", userId).forNoKeyUpdate().executeTakeFirst();
  const waiting = await db
    .selectFrom("photos")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("user_id", "=", userId)
    .where("state", "=", "processing")
    .executeTakeFirstOrThrow();
  if (waiting.count >= MAX_PROCESSING) fail("too_many", { retryAfterMs: RETRY_AFTER_MS });
}
