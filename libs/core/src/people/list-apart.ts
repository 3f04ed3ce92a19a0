import type { Db } from "@namegame/db";

/** For each of these people, everybody whom a block keeps apart from them, whichever of the two set it. For the pods; told to nobody. */
export async function listApart({ db, userIds }: { db: Db; userIds: readonly string[] }): Promise<Map<string, string[]>> {
  const apart = new Map<string, string[]>();
  if (userIds.length === 0) return apart;
  const rows = await db
    .selectFrom("blocks")
    .select(["blocker_id as of", "blocked_id as other"])
    .where("blocker_id", "in", userIds)
    .unionAll(db.selectFrom("blocks").select(["blocked_id as of", "blocker_id as other"]).where("blocked_id", "in", userIds))
    .execute();
  for (const { of, other } of rows) apart.set(of, [...(apart.get(of) ?? []), other]);
  return apart;
}
