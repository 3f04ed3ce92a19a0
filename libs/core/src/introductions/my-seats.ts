import type { MySeat } from "@namegame/contract";
import type { Call } from "../call.ts";
import { requireMembership } from "../groups/membership.ts";
import { listApart } from "../people/list-apart.ts";
import { currentEventId } from "../play/current-event.ts";
import { readSeats } from "./read-seats.ts";

/** Where the actor sits at the event that goes on, course by course, and with whom; nobody whom a block keeps apart from them. @throws not_found */
export async function mySeats({ db, actor, groupId, now = new Date() }: Call & { groupId: string }): Promise<{ seats: MySeat[] }> {
  await requireMembership({ db, actor, groupId });
  const eventId = await currentEventId({ db, groupId, now });
  if (!eventId) return { seats: [] };
  const me = actor.userId;
  const all = await readSeats({ db, eventId });
  const apart = new Set((await listApart({ db, userIds: [me] })).get(me));
  const mine = all.filter(({ person }) => person.userId === me);
  return {
    seats: mine.map(({ round, table }) => ({
      round,
      table,
      people: all.flatMap((seat) =>
        seat.round === round && seat.table === table && seat.person.userId !== me && !apart.has(seat.person.userId) ? [seat.person] : [],
      ),
    })),
  };
}
