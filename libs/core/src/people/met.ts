import { sql } from "kysely";

export interface Met {
  user_id: string;
  met_count: number;
  last_met_at: Date;
}

/** Whom the viewer met, how often, and when last; undone meetings left out. */
export function met(viewerId: string) {
  return sql<Met>`(
    select user_id, count(*) as met_count, max(met_at) as last_met_at
      from (
        select high_user_id as user_id, met_at from meetings where low_user_id = ${viewerId} and undone_at is null
        union all
        select low_user_id, met_at from meetings where high_user_id = ${viewerId} and undone_at is null
      ) pairs
     group by user_id)`;
}
