import type { TablePlan } from "@namegame/contract";
import type { Call } from "../call.ts";
import { presentEvent } from "../play/current-event.ts";
import { eventOfHost } from "../play/list-attendees.ts";
import { readHere, readSeats } from "./read-seats.ts";

/** The tables of an event, for whoever leads it. @throws not_found, not_allowed */
export async function getTables({ db, actor, eventId }: Call & { eventId: string }): Promise<{ plan: TablePlan }> {
  const { groupId } = await eventOfHost({ db, actor, eventId });
  return { plan: await presentTables({ db, actor, groupId, eventId }) };
}

/** For an actor who leads the event. */
export async function presentTables({
  db,
  actor,
  groupId,
  eventId,
}: Pick<Call, "db" | "actor"> & { groupId: string; eventId: string }): Promise<TablePlan> {
  const event = await presentEvent({ db, actor, groupId, eventId });
  const seats = await readSeats({ db, eventId });
  const here = await readHere({ db, eventId });
  const seated = new Set(seats.map(({ person }) => person.userId));
  return {
    event,
    rounds: [...Map.groupBy(seats, ({ round }) => round)].map(([round, ofRound]) => ({
      round,
      tables: [...Map.groupBy(ofRound, ({ table }) => table)].map(([table, at]) => ({ table, people: at.map(({ person }) => person) })),
    })),
    unseated: here.filter(({ userId }) => !seated.has(userId)),
  };
}
