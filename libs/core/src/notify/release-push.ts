import type { Db } from "@namegame/db";

/** Gives a claimed push back that the push service did not take, for another try. */
export async function releasePush({ db, messageId, subscriptionId }: { db: Db; messageId: string; subscriptionId: string }): Promise<void> {
  await db
    .updateTable("push_deliveries")
    .set({ claimed_at: null })
    .where("message_id", "=", messageId)
    .where("subscription_id", "=", subscriptionId)
    .where("settled_at", "is", null)
    .execute();
}
