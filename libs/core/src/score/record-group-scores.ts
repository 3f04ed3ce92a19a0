import { SCORE_PEOPLE_MIN } from "@namegame/contract";
import type { Db } from "@namegame/db";
import { DAY_MS, dayOf } from "@namegame/domain";
import { countPairs } from "./count-pairs.ts";

/** A year, and the same weeks of the year before to compare it with. */
const KEPT_DAYS = 400;
/** Groups found at once; the next page follows while there is one. */
const PAGE = 200;

/**
 * Writes down how well each group knows its names on this day (UTC), and forgets what is older than is kept. Run again on the same day it writes
 * the same row, so that a run which died may be repeated. Groups too small to be shown are not written down either. Answers how many were.
 */
export async function recordGroupScores({ db, now = new Date() }: { db: Db; now?: Date }): Promise<number> {
  const day = dayOf(now);
  let written = 0;
  for (let after = "00000000-0000-0000-0000-000000000000"; ;) {
    const groups = await db
      .selectFrom("groups")
      .select("id")
      .where("archived_at", "is", null)
      .where("id", ">", after)
      .orderBy("id")
      .limit(PAGE)
      .execute();
    for (const { id: groupId } of groups) written += (await recordOne({ db, groupId, day, now })) ? 1 : 0;
    if (groups.length < PAGE) break;
    after = groups.at(-1)!.id;
  }
  await db
    .deleteFrom("group_scores")
    .where("day", "<", dayOf(new Date(now.getTime() - KEPT_DAYS * DAY_MS)))
    .execute();
  return written;
}

async function recordOne({ db, groupId, day, now }: { db: Db; groupId: string; day: string; now: Date }): Promise<boolean> {
  const { people, pairs, knownPairs } = await countPairs({ db, groupId, now });
  if (people < SCORE_PEOPLE_MIN) return false;
  const counts = { known_pairs: knownPairs, pairs };
  const row = await db
    .insertInto("group_scores")
    .columns(["group_id", "day", "known_pairs", "pairs"])
    // By its group: one that was deleted meanwhile is no fault of this run.
    .expression((from) =>
      from
        .selectFrom("groups")
        .select((of) => ["id", of.val(day).as("day"), of.val(knownPairs).as("known_pairs"), of.val(pairs).as("pairs")])
        .where("id", "=", groupId),
    )
    .onConflict((conflict) => conflict.columns(["group_id", "day"]).doUpdateSet(counts))
    .returning("group_id")
    .executeTakeFirst();
  return row !== undefined;
}
