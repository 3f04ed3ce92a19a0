import { fail } from "@namegame/contract";
import type { Db } from "@namegame/db";
import type { Call } from "../call.ts";

export interface AttendedEvent {
  id: string;
  name: string;
  groupId: string;
}

/** An event that the actor was at, of a group (of `groupId`, where given) they belong to. @throws not_found */
export async function requireAttended({
  db,
  actor,
  groupId,
  eventId,
}: Pick<Call, "db" | "actor"> & { groupId?: string | undefined; eventId: string }): Promise<AttendedEvent> {
  const row = await db
    .selectFrom("events as e")
    .innerJoin("attendances as a", (join) => join.onRef("a.event_id", "=", "e.id").on("a.user_id", "=", actor.userId))
    .innerJoin("memberships as m", (join) => join.onRef("m.group_id", "=", "e.group_id").on("m.user_id", "=", actor.userId))
    .select(["e.id", "e.name", "e.group_id"])
    .where("e.id", "=", eventId)
    .where("m.left_at", "is", null)
    .$if(groupId !== undefined, (query) => query.where("e.group_id", "=", groupId as string))
    .executeTakeFirst();
  if (!row) fail("not_found");
  return { id: row.id, name: row.name, groupId: row.group_id };
}

/** Who else was at the event, and whom the person met there, whether or not they may (still) be practised. */
export async function eventPeople({ db, userId, eventId }: { db: Db; userId: string; eventId: string }): Promise<string[]> {
  const rows = await db
    .selectFrom("attendances")
    .select("user_id as id")
    .where("event_id", "=", eventId)
    .where("user_id", "<>", userId)
    .union((of) =>
      of
        .selectFrom("meetings")
        .select("high_user_id as id")
        .where("event_id", "=", eventId)
        .where("low_user_id", "=", userId)
        .where("undone_at", "is", null),
    )
    .union((of) =>
      of
        .selectFrom("meetings")
        .select("low_user_id as id")
        .where("event_id", "=", eventId)
        .where("high_user_id", "=", userId)
        .where("undone_at", "is", null),
    )
    .execute();
  return rows.map(({ id }) => id);
}
