import type { Db } from "@namegame/db";
import { dayOf, SAME_MEETING_MS } from "@namegame/domain";
import { sql } from "kysely";
import { attend } from "../play/attend.ts";
import { currentEventId } from "../play/current-event.ts";
import { addCards } from "../practice/add-cards.ts";

export interface RecordedMeeting {
  id: string;
  metAt: Date;
  groupId: string | null;
  /** False where the two had met today already; it is that meeting then. */
  counted: boolean;
}

/**
 * Writes that two people met, once a day (UTC) and never twice within ten minutes around midnight, with a practice card on both
 * sides, at the group's event where one goes on. In the caller's transaction; meetings of one pair wait for each other.
 */
export async function recordMeeting({
  db,
  between,
  groupId,
  codeId,
  now,
}: {
  db: Db;
  between: readonly [string, string];
  groupId: string;
  codeId: string;
  now: Date;
}): Promise<RecordedMeeting> {
  const { low, high } = pairOf(between);
  await sql`select pg_advisory_xact_lock(hashtextextended(${`meeting ${low} ${high}`}, 0))`.execute(db);
  const today = await db
    .selectFrom("meetings")
    .select(["id", "met_at", "group_id"])
    .where("low_user_id", "=", low)
    .where("high_user_id", "=", high)
    .where("undone_at", "is", null)
    .where((meeting) => meeting.or([meeting("met_on", "=", dayOf(now)), meeting("met_at", ">", new Date(now.getTime() - SAME_MEETING_MS))]))
    .orderBy("met_at", "desc")
    .executeTakeFirst();
  if (today) return { id: today.id, metAt: today.met_at, groupId: today.group_id, counted: false };
  // Whoever is met while the group is together is there, too.
  const eventId = await currentEventId({ db, groupId, now });
  if (eventId) await attend({ db, eventId, userIds: between, arrival: "scan", now });
  const meeting = await db
    .insertInto("meetings")
    .values({ low_user_id: low, high_user_id: high, group_id: groupId, code_id: codeId, event_id: eventId, met_at: now })
    .returning("id")
    .executeTakeFirstOrThrow();
  await addCards({ db, between, metAt: now });
  return { id: meeting.id, metAt: now, groupId, counted: true };
}

/** The two ids in the order in which pairs are stored. */
export function pairOf(between: readonly [string, string]): { low: string; high: string } {
  const [one, two] = between;
  return one < two ? { low: one, high: two } : { low: two, high: one };
}
