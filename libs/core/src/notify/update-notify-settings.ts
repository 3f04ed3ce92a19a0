import type { ActionParsed, NotifySettings } from "@namegame/contract";

import type { Call } from "../call.ts";
import { getNotifySettings } from "./get-notify-settings.ts";

/** Changes the given settings of the actor; a missing one stays. */
export async function updateNotifySettings({
  db,
  actor,
  now = new Date(),
  quiet,
  ...rest
}: Call & ActionParsed<"notify.updateSettings">): Promise<{ settings: NotifySettings }> {
  const given = {
    ...(quiet === undefined ? {} : { quiet_from: quiet?.from ?? null, quiet_to: quiet?.to ?? null }),
    ...(rest.timeZone === undefined ? {} : { time_zone: rest.timeZone }),
    ...(rest.previews === undefined ? {} : { previews: rest.previews }),
    ...(rest.digest === undefined ? {} : { digest: rest.digest }),
    ...(rest.refreshers === undefined ? {} : { refreshers: rest.refreshers }),
    ...(rest.refresherMail === undefined ? {} : { refresher_mail: rest.refresherMail }),
    updated_at: now,
  };
  await db
    .insertInto("notify_settings")
    .values({ user_id: actor.userId, ...given })
    .onConflict((conflict) => conflict.column("user_id").doUpdateSet(given))
    .execute();
  return getNotifySettings({ db, actor });
}
