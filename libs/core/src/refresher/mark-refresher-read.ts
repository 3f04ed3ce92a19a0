import { publishLive } from "@namegame/db";
import type { Call } from "../call.ts";
import { requireAttended } from "../practice/event-people.ts";

/** The actor has opened what a refresher leads to, by whichever way: it is read on all of their devices. @throws not_found (an event they were not at) */
export async function markRefresherRead({ db, actor, eventId, now = new Date() }: Call & { eventId: string }): Promise<void> {
  await requireAttended({ db, actor, eventId });
  const { numUpdatedRows } = await db
    .updateTable("refreshers")
    .set({ read_at: now })
    .where("event_id", "=", eventId)
    .where("user_id", "=", actor.userId)
    .where("read_at", "is", null)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows > 0n) await publishLive(db, { to: [actor.userId], event: { type: "notifications_changed" } });
}
