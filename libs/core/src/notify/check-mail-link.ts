import { fail, id } from "@namegame/contract";
import type { Db } from "@namegame/db";

/** The mails that come by themselves, each with a link of its own that ends it. */
export type EndableMail = "digest" | "refresher";

/**
 * Which of somebody's mails a mailed link ends, as far as whoever holds it may know: nothing but that it is good. Asking changes nothing, since
 * mail scanners open every link. @throws not_found
 */
export async function checkMailLink({ db, token }: { db: Db; token: string }): Promise<{ mail: EndableMail }> {
  const known = id.safeParse(token);
  const row =
    known.success &&
    (await db
      .selectFrom("notify_settings")
      .select("unsubscribe_token")
      .where((row) => row.or([row("unsubscribe_token", "=", known.data), row("refresher_token", "=", known.data)]))
      .executeTakeFirst());
  if (!row) fail("not_found");
  return { mail: row.unsubscribe_token === known.data ? "digest" : "refresher" };
}
