import { fail, type GroupTotals, SCORE_PEOPLE_MIN, SCORE_TREND_DAYS } from "@namegame/contract";
import { DAY_MS, dayOf, groupRights } from "@namegame/domain";
import type { Call } from "../call.ts";
import { requireMembership } from "../groups/membership.ts";
import { countPairs } from "./count-pairs.ts";

/**
 * The sums behind the group's share, now, and their trend, for owner and admins; null below five shown people.
 *
 * @throws not_found, not_allowed
 */
export async function groupTotals({
  db,
  actor,
  groupId,
  now = new Date(),
}: Call & { groupId: string }): Promise<{ totals: GroupTotals | null }> {
  const { role, archived } = await requireMembership({ db, actor, groupId });
  if (!groupRights({ role, archived }).seeScore) fail("not_allowed");
  const { people, pairs, knownPairs, unmet } = await countPairs({ db, groupId, now });
  if (people < SCORE_PEOPLE_MIN) return { totals: null };
  return { totals: { knownPairs, pairs, unmet, trend: await trendOf({ db, groupId, now }) } };
}

async function trendOf({ db, groupId, now }: Pick<Call, "db"> & { groupId: string; now: Date }) {
  const since = dayOf(new Date(now.getTime() - SCORE_TREND_DAYS * DAY_MS));
  const rows = await db
    .selectFrom("group_scores")
    .select(["day", "known_pairs", "pairs"])
    .where("group_id", "=", groupId)
    .where("day", ">", since)
    .orderBy("day")
    .execute();
  return rows.map(({ day, known_pairs, pairs }) => ({ day, share: known_pairs / pairs }));
}
