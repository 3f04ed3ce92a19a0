import type { Db } from "@namegame/db";

import { checkMailLink } from "./check-mail-link.ts";

const OF_MAIL = {
  digest: { token: "unsubscribe_token", wish: "digest" },
  refresher: { token: "refresher_token", wish: "refresher_mail" },
} as const;

/** Ends the mail that held the link, for the person whose link it is, without a session. Used again it changes nothing. @throws not_found */
export async function endMail({ db, token, now = new Date() }: { db: Db; token: string; now?: Date }): Promise<void> {
  const { mail } = await checkMailLink({ db, token });
  const column = OF_MAIL[mail];
  await db
    .updateTable("notify_settings")
    .set({ [column.wish]: false, updated_at: now })
    .where(column.token, "=", token.toLowerCase())
    .where(column.wish, "=", true)
    .execute();
}
