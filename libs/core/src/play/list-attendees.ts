import { type Attendee, type Event, fail } from "@namegame/contract";
import type { Db } from "@namegame/db";
import { mayHost } from "@namegame/domain";
import type { Call } from "../call.ts";
import { presentEvent } from "./current-event.ts";

/** Everybody of the event's group, those who are here first, for whoever leads the room. @throws not_found, not_allowed */
export async function listAttendees({ db, actor, eventId }: Call & { eventId: string }): Promise<{ event: Event; people: Attendee[] }> {
  const { groupId } = await eventOfHost({ db, actor, eventId });
  const rows = await db
    .selectFrom("memberships as m")
    .innerJoin("users as u", "u.id", "m.user_id")
    .leftJoin("attendances as a", (join) => join.onRef("a.user_id", "=", "m.user_id").on("a.event_id", "=", eventId))
    .select(["u.id", "u.name", "u.photo_id", "a.arrival", "m.plays"])
    .where("m.group_id", "=", groupId)
    .where("m.left_at", "is", null)
    .where("m.hidden_at", "is", null)
    .orderBy("a.arrived_at", (order) => order.desc().nullsLast())
    .orderBy("u.name")
    .execute();
  const people = rows.map((row) => ({
    userId: row.id,
    name: row.name,
    photoId: row.photo_id,
    arrival: row.arrival,
    playable: row.plays === true && row.photo_id !== null,
  }));
  return { event: await presentEvent({ db, actor, groupId, eventId }), people };
}

/** The event, of a group that the actor leads rooms in. @throws not_found, not_allowed */
export async function eventOfHost({ db, actor, eventId }: { db: Db; actor: Call["actor"]; eventId: string }): Promise<{ groupId: string }> {
  const row = await db
    .selectFrom("events as e")
    .innerJoin("groups as g", "g.id", "e.group_id")
    .innerJoin("memberships as m", (join) => join.onRef("m.group_id", "=", "e.group_id").on("m.user_id", "=", actor.userId))
    .select(["e.group_id", "m.role", "g.archived_at"])
    .where("e.id", "=", eventId)
    .where("m.left_at", "is", null)
    .executeTakeFirst();
  if (!row) fail("not_found");
  if (!mayHost({ role: row.role, archived: row.archived_at !== null })) fail("not_allowed");
  return { groupId: row.group_id };
}
