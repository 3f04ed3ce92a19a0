import { sql } from "kysely";

/** Whether the viewer and the person of the row have a block between them, whichever of the two set it. Looked up once a query. */
export function blockedWith(viewerId: string, personId = "u.id") {
  return sql<boolean>`(${sql.ref(personId)} in (
    select blocked_id from blocks where blocker_id = ${viewerId} union all select blocker_id from blocks where blocked_id = ${viewerId}))`;
}
