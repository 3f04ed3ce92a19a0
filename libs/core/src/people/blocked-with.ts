import { sql } from "kysely";

/** Whether the viewer and the person of the row (`u`) have a block between them, whichever of the two set it. Looked up once a query. */
export function blockedWith(viewerId: string) {
  return sql<boolean>`(u.id in (
    select blocked_id from blocks where blocker_id = ${viewerId} union all select blocker_id from blocks where blocked_id = ${viewerId}))`;
}
