import { fail, id } from "@namegame/contract";
import type { Db } from "@namegame/db";

/**
 * Whose digest a mailed link ends, as far as whoever holds it may know: nothing but that it is good. Asking changes nothing, since mail
 * scanners open every link. @throws not_found
 */
export async function checkDigestLink({ db, token }: { db: Db; token: string }): Promise<void> {
  const known = id.safeParse(token);
  const row =
    known.success &&
    (await db.selectFrom("notify_settings").select("user_id").where("unsubscribe_token", "=", known.data).executeTakeFirst());
  if (!row) fail("not_found");
}
