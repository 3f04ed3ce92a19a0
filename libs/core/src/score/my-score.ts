import type { MyScore } from "@namegame/contract";
import { streakOf } from "@namegame/domain";
import { sql } from "kysely";
import type { Call } from "../call.ts";

/** Days in a row with practice and the actor's own bests, by the log of their answers. Nobody else is shown these. */
export async function myScore({ db, actor, timeZone, now = new Date() }: Call & { timeZone: string }): Promise<{ mine: MyScore }> {
  // Quarters of an hour, since every clock of the world differs from UTC by some of them: the log may be long, a day's practice is short.
  const { rows } = await sql<{ at: Date; recalled: string[] | null }>`
    select date_bin('15 minutes', reviewed_at, 'epoch') as at, array_agg(distinct person_id) filter (where correct) as recalled
      from reviews where learner_id = ${actor.userId} group by 1`.execute(db);
  return { mine: streakOf({ practised: rows.map(({ at, recalled }) => ({ at, recalled: recalled ?? [] })), now, timeZone }) };
}
