import type { Event } from "@namegame/contract";
import type { Db } from "@namegame/db";
import type { Call } from "../call.ts";

/** Long enough for a conference's day; a newer event of the group ends it sooner. */
export const EVENT_MS = 18 * 60 * 60 * 1000;

/** Id of the event that goes on in the group now, or null. */
export async function currentEventId({ db, groupId, now }: { db: Db; groupId: string; now: Date }): Promise<string | null> {
  const row = await db
    .selectFrom("events")
    .select("id")
    .where("group_id", "=", groupId)
    .where("starts_at", "<=", now)
    .where("ends_at", ">", now)
    .orderBy("starts_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Events as their members see them, newest first. In the caller's membership check. */
export async function presentEvents({
  db,
  actor,
  groupId,
  eventId,
  limit,
}: Pick<Call, "db" | "actor"> & { groupId: string; eventId?: string | undefined; limit: number }): Promise<Event[]> {
  const rows = await db
    .selectFrom("events as e")
    .select(["e.id", "e.group_id", "e.name", "e.starts_at", "e.ends_at"])
    .select((row) => [
      row
        .selectFrom("attendances as a")
        .innerJoin("memberships as m", (join) => join.onRef("m.user_id", "=", "a.user_id").onRef("m.group_id", "=", "e.group_id"))
        .select(({ fn }) => fn.countAll<string>().as("attending"))
        .whereRef("a.event_id", "=", "e.id")
        .where("m.left_at", "is", null)
        .as("attending"),
      row
        .exists(
          row
            .selectFrom("attendances as mine")
            .select("mine.user_id")
            .whereRef("mine.event_id", "=", "e.id")
            .where("mine.user_id", "=", actor.userId),
        )
        .as("here"),
    ])
    .where("e.group_id", "=", groupId)
    .$if(eventId !== undefined, (query) => query.where("e.id", "=", eventId as string))
    .orderBy("e.starts_at", "desc")
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    groupId: row.group_id,
    name: row.name,
    startsAt: row.starts_at.toISOString(),
    endsAt: row.ends_at.toISOString(),
    attending: Number(row.attending ?? 0),
    here: Boolean(row.here),
  }));
}

/** One event, which exists. */
export async function presentEvent(options: Pick<Call, "db" | "actor"> & { groupId: string; eventId: string }): Promise<Event> {
  const [event] = await presentEvents({ ...options, limit: 1 });
  return event!;
}
