import type { Db } from "@namegame/db";
import { inBatches } from "./in-batches.ts";

/** Deletes counters of the rate limiter whose time is over. */
export async function cleanRateLimits({ db, now = new Date() }: { db: Db; now?: Date }): Promise<number> {
  return inBatches(async (limit) => {
    const over = db.selectFrom("rate_limits").select("key").where("expire", "<", now.getTime()).limit(limit);
    return Number((await db.deleteFrom("rate_limits").where("key", "in", over).executeTakeFirstOrThrow()).numDeletedRows);
  });
}
