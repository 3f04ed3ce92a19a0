import { FORGETTING } from "@namegame/domain";
import { sql } from "kysely";

/** The domain's `recallChance` of the cards `alias` at `now`, for counting them where they are. Equal to it but for the rounding of the eighth digit. */
export function recallChanceOf(alias: string, now: Date) {
  const column = (name: string) => sql.ref(`${alias}.${name}`);
  const days = sql`greatest(floor(extract(epoch from ${now}::timestamptz - ${column("last_review")}) / 86400), 0)::float8`;
  return sql<number>`(case when ${column("last_review")} is null or ${column("state")} = 'new' then 0
    else power(1 + ${FORGETTING.factor}::float8 * ${days} / ${column("stability")}, ${FORGETTING.decay}::float8) end)`;
}
