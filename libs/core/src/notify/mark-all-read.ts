import { publishLive } from "@namegame/db";

import type { Call } from "../call.ts";

/** Marks the actor's whole inbox as read: the notices, not the conversations. */
export async function markAllRead({ db, actor, now = new Date() }: Call): Promise<void> {
  let changed = 0n;
  for (const table of ["notifications", "refreshers"] as const) {
    const { numUpdatedRows } = await db
      .updateTable(table)
      .set({ read_at: now })
      .where("user_id", "=", actor.userId)
      .where("read_at", "is", null)
      .executeTakeFirstOrThrow();
    changed += numUpdatedRows;
  }
  if (changed > 0n) await publishLive(db, { to: [actor.userId], event: { type: "notifications_changed" } });
}
