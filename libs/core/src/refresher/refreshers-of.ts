import type { Actor } from "@namegame/auth";
import { sql } from "kysely";

/** From and where of the actor's refreshers `r`, of events `e` of groups `g` that they belong to now. */
export function refreshersOf(actor: Actor) {
  return sql`
    refreshers r
    join events e on e.id = r.event_id
    join groups g on g.id = e.group_id and g.archived_at is null
    join memberships m on m.group_id = g.id and m.user_id = r.user_id and m.left_at is null
   where r.user_id = ${actor.userId}`;
}
