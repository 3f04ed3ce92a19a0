import type { Db } from "@namegame/db";
import { sql } from "kysely";
import { recallChanceOf } from "./recall-chance.ts";

/** A name counts as known from this chance on. */
const KNOWN_FROM = 0.9;

export interface PairCounts {
  people: number;
  /** Ordered: that I know you is one, that you know me another. */
  pairs: number;
  knownPairs: number;
  /** People whom no other of these has met. */
  unmet: number;
}

/**
 * What a group's shown members know of each other, in one statement. It goes by the cards and meetings that there are, never by all pairs. Hidden
 * people are left out as learners and as those who are learnt. Of a name missed a moment ago the forgetting curve still says that it is
 * there: one that is being learnt, or learnt again, is not counted. Blocks are not looked at: a pair less would tell of one.
 */
export async function countPairs({ db, groupId, now }: { db: Db; groupId: string; now: Date }): Promise<PairCounts> {
  const { rows } = await sql<{ people: number; known: number; unmet: number }>`
    with shown as materialized (
      select user_id from memberships where group_id = ${groupId}::uuid and left_at is null and hidden_at is null
    ), met as (
      select t.low_user_id, t.high_user_id
        from meetings t
        join shown low on low.user_id = t.low_user_id
        join shown high on high.user_id = t.high_user_id
       where t.undone_at is null
    )
    select (select count(*) from shown) as people,
           (select count(*)
              from cards c
              join shown learner on learner.user_id = c.learner_id
              join shown person on person.user_id = c.person_id
             where c.state = 'review' and ${recallChanceOf("c", now)} >= ${KNOWN_FROM}::float8) as known,
           (select count(*)
              from shown
             where user_id not in (select low_user_id from met union all select high_user_id from met)) as unmet`.execute(db);
  const { people, known, unmet } = rows[0]!;
  return { people, pairs: people * (people - 1), knownPairs: known, unmet };
}
