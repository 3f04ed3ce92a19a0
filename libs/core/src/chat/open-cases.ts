import type { DB } from "@namegame/db";
import type { SelectQueryBuilder } from "kysely";

import type { Call } from "../call.ts";

type Tables = DB & { r: DB["reports"]; of_group: DB["report_groups"]; m: DB["messages"]; c: DB["conversations"] };

/**
 * Reports (as `r`, with the message `m` and its conversation `c`) that were sent to this group, but none of the actor's own messages:
 * whoever is reported is not told by whom, also where they look after the group. `answered`: also those that nobody waits for any more.
 * For callers that have checked that the actor looks after the group.
 */
export function openCases({
  db,
  actor,
  groupId,
  answered = false,
}: Pick<Call, "db" | "actor"> & { groupId: string; answered?: boolean }): SelectQueryBuilder<Tables, "r" | "of_group" | "m" | "c", object> {
  return db
    .selectFrom("reports as r")
    .innerJoin("report_groups as of_group", "of_group.report_id", "r.id")
    .innerJoin("messages as m", "m.id", "r.message_id")
    .innerJoin("conversations as c", "c.id", "m.conversation_id")
    .where("of_group.group_id", "=", groupId)
    .where("m.author_id", "is distinct from", actor.userId)
    .$if(!answered, (query) => query.where("r.state", "=", "open"));
}
