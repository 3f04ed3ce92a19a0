import { fail } from "@namegame/contract";
import type { Db } from "@namegame/db";
import { CompiledQuery } from "kysely";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";

/**
 * The rate limiter's door to the table rate_limits through our pool. The statements go unnamed: a prepared name does not survive a
 * transaction pool.
 */
function storeClient(db: Db) {
  return {
    async query({ text, values = [] }: { text: string; values?: unknown[] }) {
      const { rows, numAffectedRows } = await db.executeQuery(CompiledQuery.raw(text, values));
      return { rows, rowCount: rows.length > 0 ? rows.length : Number(numAffectedRows ?? 0) };
    },
  };
}

/** So many points in so many seconds, counted for each key, for all replicas together. */
export function createLimiter({ db, name, points, seconds }: { db: Db; name: string; points: number; seconds: number }) {
  return new RateLimiterPostgres({
    storeClient: storeClient(db),
    storeType: "client",
    tableName: "rate_limits",
    tableCreated: true,
    keyPrefix: name,
    points,
    duration: seconds,
    // A script that goes on is answered from memory and costs the database nothing.
    inMemoryBlockOnConsumed: points + 1,
    // The worker cleans the table; a timer in every web process would do it once each.
    clearExpiredByTimeout: false,
  });
}

/** Takes points of the key. @throws too_many, with the wait, where there are not enough. */
export async function consume(limiter: RateLimiterPostgres, key: string, points = 1): Promise<void> {
  try {
    await limiter.consume(key, points);
  } catch (refused) {
    if (refused instanceof RateLimiterRes) fail("too_many", { retryAfterMs: refused.msBeforeNext });
    throw refused;
  }
}
