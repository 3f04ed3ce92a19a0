import type { TablePlan } from "@namegame/contract";
import { seatLate } from "@namegame/domain";
import type { Call } from "../call.ts";
import { eventOfHost } from "../play/list-attendees.ts";
import { presentTables } from "./get-tables.ts";
import { lockEvent, writeSeats } from "./make-tables.ts";
import { readPairs } from "./read-pairs.ts";
import { tellSeated } from "./tell-seated.ts";

/**
 * Seats those who came when the tables were made, in the order in which they came, at the smallest tables; nobody else moves. Where there
 * are no tables nothing happens.
 *
 * @throws not_found, not_allowed, too_late (the event is over)
 */
export async function seatLateComers({ db, actor, eventId, now = new Date() }: Call & { eventId: string }): Promise<{ plan: TablePlan }> {
  const { groupId } = await eventOfHost({ db, actor, eventId });
  await db.transaction().execute(async (tx) => {
    await lockEvent({ db: tx, eventId, now });
    const { rounds, unseated } = await presentTables({ db: tx, actor, groupId, eventId });
    if (rounds.length === 0 || unseated.length === 0) return;
    const late = unseated.map(({ userId }) => userId);
    const tables = rounds.map((round) => round.tables.map(({ people }) => people.map(({ userId }) => userId)));
    const pairs = await readPairs({ db: tx, userIds: [...tables[0]!.flat(), ...late] });
    const seats = late.flatMap((userId) =>
      seatLate({ rounds: tables, userId, pairs }).map((index, round) => {
        tables[round]![index]!.push(userId);
        return { round: rounds[round]!.round, table: rounds[round]!.tables[index]!.table, userId };
      }),
    );
    await writeSeats({ db: tx, eventId, seats });
  });
  const plan = await presentTables({ db, actor, groupId, eventId });
  await tellSeated({ db, groupId, plan });
  return { plan };
}
