import { publishLive } from "@namegame/db";

import type { Call } from "../call.ts";

/** Marks the actor's whole inbox as read: the notices, not the conversations. */
export async function markAllRead({ db, actor, now = new Date() }: Call): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable("notifications")
    .set({ read_at: now })
    .where("user_id", "=", actor.userId)
    .where("read_at", "is", null)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows > 0n) await publishLive(db, { to: [actor.userId], event: { type: "notifications_changed" } });
}
