import type { Call } from "../call.ts";
import { eventOfHost } from "../play/list-attendees.ts";
import { readSeats } from "./read-seats.ts";
import { tellSeats } from "./tell-seated.ts";

/** Takes the tables of an event away. @throws not_found, not_allowed */
export async function clearTables({ db, actor, eventId }: Call & { eventId: string }): Promise<void> {
  const { groupId } = await eventOfHost({ db, actor, eventId });
  const seats = await readSeats({ db, eventId });
  await db.deleteFrom("table_seats").where("event_id", "=", eventId).execute();
  await tellSeats({ db, groupId, userIds: seats.map(({ person }) => person.userId) });
}
