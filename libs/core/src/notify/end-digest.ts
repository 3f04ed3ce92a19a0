import type { Db } from "@namegame/db";

import { checkDigestLink } from "./check-digest-link.ts";

/** Ends the digest of the person whose mail held the link, without a session. Used again it changes nothing. @throws not_found */
export async function endDigest({ db, token, now = new Date() }: { db: Db; token: string; now?: Date }): Promise<void> {
  await checkDigestLink({ db, token });
  await db
    .updateTable("notify_settings")
    .set({ digest: false, updated_at: now })
    .where("unsubscribe_token", "=", token.toLowerCase())
    .where("digest", "=", true)
    .execute();
}
