import type { Face } from "@namegame/contract";
import type { Db } from "@namegame/db";

export interface Seat {
  round: number;
  table: number;
  person: Face;
}

/** The seats of who is still at the event and in its group, by round, table and name. Whoever went has no seat, though it is kept for them. */
export async function readSeats({ db, eventId }: { db: Db; eventId: string }): Promise<Seat[]> {
  const rows = await hereQuery(db, eventId)
    .innerJoin("table_seats as s", (join) => join.onRef("s.event_id", "=", "a.event_id").onRef("s.user_id", "=", "a.user_id"))
    .select(["s.round", "s.table_no"])
    .orderBy("s.round")
    .orderBy("s.table_no")
    .orderBy("u.name")
    .orderBy("u.id")
    .execute();
  return rows.map((row) => ({ round: row.round, table: row.table_no, person: faceOf(row) }));
}

/** Who is at the event, in its group and not hidden there, in the order in which they came. */
export async function readHere({ db, eventId }: { db: Db; eventId: string }): Promise<Face[]> {
  const rows = await hereQuery(db, eventId).orderBy("a.arrived_at").orderBy("u.id").execute();
  return rows.map(faceOf);
}

function hereQuery(db: Db, eventId: string) {
  return db
    .selectFrom("attendances as a")
    .innerJoin("events as e", "e.id", "a.event_id")
    .innerJoin("memberships as m", (join) => join.onRef("m.group_id", "=", "e.group_id").onRef("m.user_id", "=", "a.user_id"))
    .innerJoin("users as u", "u.id", "a.user_id")
    .select(["u.id", "u.name", "u.photo_id"])
    .where("a.event_id", "=", eventId)
    .where("m.left_at", "is", null)
    .where("m.hidden_at", "is", null);
}

function faceOf({ id, name, photo_id }: { id: string; name: string; photo_id: string | null }): Face {
  return { userId: id, name, photoId: photo_id };
}
