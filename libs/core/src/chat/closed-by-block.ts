import { sql } from "kysely";

/** Whether a block between its two people closes the direct conversation of the row (`c`), whichever of them set it; a group's never is. */
export const closedByBlock = sql<boolean>`exists (
  select 1 from blocks b
   where (b.blocker_id, b.blocked_id) in ((c.low_user_id, c.high_user_id), (c.high_user_id, c.low_user_id)))`;
