import type { Db } from "@namegame/db";
import { inBatches } from "./in-batches.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
/** The conversation itself keeps what was said. */
const INBOX_DAYS = 90;
/** No push is tried for longer than one day; the second is for a queue that stood still. */
const DELIVERY_DAYS = 2;

/** Deletes old rows of the inbox, and the notes that make a push come once, when none can come any more. */
export async function cleanNotifications({ db, now = new Date() }: { db: Db; now?: Date }): Promise<number> {
  const before = (days: number) => new Date(now.getTime() - days * DAY_MS);
  const inbox = await inBatches(async (limit) => {
    const old = db.selectFrom("notifications").select("id").where("created_at", "<", before(INBOX_DAYS)).limit(limit);
    return Number((await db.deleteFrom("notifications").where("id", "in", old).executeTakeFirstOrThrow()).numDeletedRows);
  });
  const pushes = await inBatches(async (limit) => {
    const old = db
      .selectFrom("push_deliveries")
      .select(["message_id", "subscription_id"])
      .where("created_at", "<", before(DELIVERY_DAYS))
      .limit(limit);
    const { numDeletedRows } = await db
      .deleteFrom("push_deliveries")
      .where((row) => row(row.refTuple("message_id", "subscription_id"), "in", old.$asTuple("message_id", "subscription_id")))
      .executeTakeFirstOrThrow();
    return Number(numDeletedRows);
  });
  const refreshers = await inBatches(async (limit) => {
    const old = db.selectFrom("refreshers").select("id").where("created_at", "<", before(INBOX_DAYS)).limit(limit);
    return Number((await db.deleteFrom("refreshers").where("id", "in", old).executeTakeFirstOrThrow()).numDeletedRows);
  });
  return inbox + pushes + refreshers;
}
