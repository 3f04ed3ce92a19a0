import { SCORE_PEOPLE_MIN } from "@namegame/contract";
import { sql } from "kysely";
import type { Call } from "../call.ts";
import { requireMembership } from "../groups/membership.ts";
import { countPairs } from "./count-pairs.ts";

/**
 * How well the group knows its names, as its last day says: on a page that everybody opens, counting a large group anew would cost more than the news
 * is worth, and nobody can watch the figure move while another practises. A group without a day yet is counted. Below five shown people
 * there is nothing: a share of so few would tell of one.
 *
 * @throws not_found
 */
export async function groupShare({ db, actor, groupId, now = new Date() }: Call & { groupId: string }): Promise<{ share: number | null }> {
  await requireMembership({ db, actor, groupId });
  const { rows } = await sql<{ people: number; share: number | null }>`
    select (select count(*) from memberships where group_id = ${groupId}::uuid and left_at is null and hidden_at is null) as people,
           (select known_pairs::float8 / pairs from group_scores
             where group_id = ${groupId}::uuid and day >= (${now}::timestamptz at time zone 'UTC')::date - 1
             order by day desc limit 1) as share`.execute(db);
  const { people, share } = rows[0]!;
  if (people < SCORE_PEOPLE_MIN) return { share: null };
  if (share !== null) return { share };
  const { knownPairs, pairs } = await countPairs({ db, groupId, now });
  return { share: knownPairs / pairs };
}
