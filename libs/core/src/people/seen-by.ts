import { sql } from "kysely";
import { blockedWith } from "./blocked-with.ts";

/**
 * Whether the viewer may see the face and hear the voice of the person of the row: it is themselves, or the two share a group now in which the
 * person is not hidden from the viewer, and neither blocked the other.
 */
export function seenBy(viewerId: string, personId: string) {
  return sql<boolean>`(${sql.ref(personId)} = ${viewerId} or (
    exists (
      select from memberships theirs
        join memberships mine on mine.group_id = theirs.group_id
       where theirs.user_id = ${sql.ref(personId)} and theirs.left_at is null
         and mine.user_id = ${viewerId} and mine.left_at is null
         and (theirs.hidden_at is null or mine.role in ('owner', 'admin')))
    and not ${blockedWith(viewerId, personId)}))`;
}
