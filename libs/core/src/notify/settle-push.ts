import type { Db } from "@namegame/db";

/** Writes down that this push is over: the push service has it, or nobody wants it any more. It is never sent again. */
export async function settlePush({
  db,
  messageId,
  subscriptionId,
  now = new Date(),
}: {
  db: Db;
  messageId: string;
  subscriptionId: string;
  now?: Date;
}): Promise<void> {
  await db
    .updateTable("push_deliveries")
    .set({ settled_at: now })
    .where("message_id", "=", messageId)
    .where("subscription_id", "=", subscriptionId)
    .execute();
}
