import { sql } from "kysely";

import type { Call } from "../call.ts";
import { refreshersOf } from "../refresher/refreshers-of.ts";
import { inboxOf, isUnread } from "./inbox.ts";

/** How much in the actor's inbox is not read yet. */
export async function countNotifications({ db, actor }: Pick<Call, "db" | "actor">): Promise<{ unread: number }> {
  const { rows } = await sql<{ unread: number }>`
    select ((select count(*) from ${inboxOf(actor)} and ${isUnread})
          + (select count(*) from ${refreshersOf(actor)} and r.read_at is null))::int as unread`.execute(db);
  return { unread: rows[0]?.unread ?? 0 };
}
