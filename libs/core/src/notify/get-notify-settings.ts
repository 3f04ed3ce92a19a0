import { fail, type NotifySettings } from "@namegame/contract";

import type { Call } from "../call.ts";
import { quietOf } from "./hearers.ts";

/** How the actor wants to be told of things, with the defaults where nothing was said. @throws not_found where the account is gone */
export async function getNotifySettings({ db, actor }: Pick<Call, "db" | "actor">): Promise<{ settings: NotifySettings }> {
  const row = await db
    .selectFrom("users as u")
    .leftJoin("notify_settings as s", "s.user_id", "u.id")
    .select([
      "u.email",
      "u.email_verified",
      "s.quiet_from",
      "s.quiet_to",
      "s.time_zone",
      "s.previews",
      "s.digest",
      "s.refreshers",
      "s.refresher_mail",
    ])
    .where("u.id", "=", actor.userId)
    .executeTakeFirst();
  if (!row) fail("not_found");
  return {
    settings: {
      quiet: quietOf(row),
      timeZone: row.time_zone ?? "UTC",
      previews: row.previews ?? true,
      digest: row.digest ?? false,
      digestPossible: row.email !== null && row.email_verified,
      refreshers: row.refreshers ?? true,
      refresherMail: row.refresher_mail ?? false,
    },
  };
}
