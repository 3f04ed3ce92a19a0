import type { Db } from "@namegame/db";

/** Forgets a device for good, with all pushes that wait for it: the push service said that it is gone. */
export async function dropSubscription({ db, subscriptionId }: { db: Db; subscriptionId: string }): Promise<void> {
  await db.deleteFrom("push_subscriptions").where("id", "=", subscriptionId).execute();
}
