import type { QuietHours } from "@namegame/contract";
import type { Db } from "@namegame/db";
import { REFRESHER_AFTER_MS, REFRESHER_UNTIL_MS } from "@namegame/domain";
import { sql } from "kysely";
import { quietOf } from "../notify/hearers.ts";

/** Found at once; the next page follows while there is one. */
export const DUE_PAGE = 200;

export interface DueRefresher {
  eventId: string;
  eventName: string;
  startsAt: Date;
  groupId: string;
  groupName: string;
  userId: string;
  quiet: QuietHours | null;
  timeZone: string;
}

/** Those who were at an event two weeks ago, still belong to its group, want this, and were not told yet: in the order of event and person, after the one given. */
export async function dueRefreshers({
  db,
  now,
  after,
}: {
  db: Db;
  now: Date;
  after: Pick<DueRefresher, "eventId" | "userId">;
}): Promise<DueRefresher[]> {
  const rows = await db
    .selectFrom("events as e")
    .innerJoin("groups as g", "g.id", "e.group_id")
    .innerJoin("attendances as a", "a.event_id", "e.id")
    .innerJoin("memberships as m", (join) => join.onRef("m.group_id", "=", "e.group_id").onRef("m.user_id", "=", "a.user_id"))
    .leftJoin("notify_settings as s", "s.user_id", "a.user_id")
    .leftJoin("refreshers as r", (join) => join.onRef("r.event_id", "=", "e.id").onRef("r.user_id", "=", "a.user_id"))
    .select(["e.id", "e.name", "e.starts_at", "e.group_id", "g.name as group_name", "a.user_id"])
    .select(["s.quiet_from", "s.quiet_to", "s.time_zone"])
    .where("e.starts_at", "<=", new Date(now.getTime() - REFRESHER_AFTER_MS))
    .where("e.starts_at", ">", new Date(now.getTime() - REFRESHER_UNTIL_MS))
    .where("g.archived_at", "is", null)
    .where("m.left_at", "is", null)
    .where("r.id", "is", null)
    .where(sql<boolean>`coalesce(s.refreshers, true)`)
    .where(sql<boolean>`(a.event_id, a.user_id) > (${after.eventId}::uuid, ${after.userId}::uuid)`)
    .orderBy("a.event_id")
    .orderBy("a.user_id")
    .limit(DUE_PAGE)
    .execute();
  return rows.map((row) => ({
    eventId: row.id,
    eventName: row.name,
    startsAt: row.starts_at,
    groupId: row.group_id,
    groupName: row.group_name,
    userId: row.user_id,
    quiet: quietOf(row),
    timeZone: row.time_zone ?? "UTC",
  }));
}
