import { fail } from "@namegame/contract";
import { publishLive } from "@namegame/db";

import type { Call } from "../call.ts";

/** Marks one row of the actor's inbox as read; again changes nothing. The person's other devices are told. @throws not_found */
export async function markNotificationRead({
  db,
  actor,
  now = new Date(),
  notificationId,
}: Call & { notificationId: string }): Promise<void> {
  const mine = await db
    .selectFrom("notifications")
    .select("read_at")
    .where("id", "=", notificationId)
    .where("user_id", "=", actor.userId)
    .executeTakeFirst();
  if (!mine) fail("not_found");
  if (mine.read_at) return;
  await db
    .updateTable("notifications")
    .set({ read_at: now })
    .where("id", "=", notificationId)
    .where("user_id", "=", actor.userId)
    .where("read_at", "is", null)
    .execute();
  await publishLive(db, { to: [actor.userId], event: { type: "notifications_changed" } });
}
