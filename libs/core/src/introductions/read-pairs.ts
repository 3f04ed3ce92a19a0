import type { Db } from "@namegame/db";
import { pairKey, type Pairs } from "@namegame/domain";

/** Who of these people met each other, and whom blocks keep apart: for whoever seats them, told to nobody. */
export async function readPairs({ db, userIds }: { db: Db; userIds: readonly string[] }): Promise<Pairs> {
  if (userIds.length === 0) return { met: new Set(), apart: new Set() };
  const met = await db
    .selectFrom("meetings")
    .select(["low_user_id", "high_user_id"])
    .distinct()
    .where("undone_at", "is", null)
    .where("low_user_id", "in", userIds)
    .where("high_user_id", "in", userIds)
    .execute();
  const apart = await db
    .selectFrom("blocks")
    .select(["blocker_id", "blocked_id"])
    .where("blocker_id", "in", userIds)
    .where("blocked_id", "in", userIds)
    .execute();
  return {
    met: new Set(met.map((row) => pairKey(row.low_user_id, row.high_user_id))),
    apart: new Set(apart.map((row) => pairKey(row.blocker_id, row.blocked_id))),
  };
}
