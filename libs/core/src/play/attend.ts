import type { Arrival } from "@namegame/contract";
import type { Db } from "@namegame/db";

/** Notes that these people are at the event; how somebody came first is what stays. In the caller's transaction. */
export async function attend(options: { db: Db; eventId: string; userIds: readonly string[]; arrival: Arrival; now: Date }): Promise<void> {
  const { db, eventId, userIds, arrival, now } = options;
  await db
    .insertInto("attendances")
    .values([...userIds].sort().map((userId) => ({ event_id: eventId, user_id: userId, arrival, arrived_at: now })))
    .onConflict((conflict) => conflict.columns(["event_id", "user_id"]).doNothing())
    .execute();
}
