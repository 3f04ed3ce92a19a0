import { fail, type TablePlan } from "@namegame/contract";
import type { Db } from "@namegame/db";
import { planTables, type Random } from "@namegame/domain";
import type { Call } from "../call.ts";
import { eventOfHost } from "../play/list-attendees.ts";
import { presentTables } from "./get-tables.ts";
import { readPairs } from "./read-pairs.ts";
import { readHere, readSeats } from "./read-seats.ts";
import { tellSeated } from "./tell-seated.ts";

/**
 * Seats everybody who is here, for so many courses, at tables of three to five; tables that were made before go.
 *
 * @throws not_found, not_allowed, too_late (the event is over)
 */
export async function makeTables({
  db,
  actor,
  eventId,
  courses,
  now = new Date(),
  random = Math.random,
}: Call & { eventId: string; courses: number; random?: Random }): Promise<{ plan: TablePlan }> {
  const { groupId } = await eventOfHost({ db, actor, eventId });
  const before = (await readSeats({ db, eventId })).map(({ person }) => person.userId);
  await db.transaction().execute(async (tx) => {
    await lockEvent({ db: tx, eventId, now });
    await tx.deleteFrom("table_seats").where("event_id", "=", eventId).execute();
    const people = (await readHere({ db: tx, eventId })).map(({ userId }) => userId);
    const pairs = await readPairs({ db: tx, userIds: people });
    const rounds = planTables({ people, rounds: courses, pairs, random });
    await writeSeats({
      db: tx,
      eventId,
      seats: rounds.flatMap((tables, round) =>
        tables.flatMap((at, table) => at.map((userId) => ({ round: round + 1, table: table + 1, userId }))),
      ),
    });
  });
  const plan = await presentTables({ db, actor, groupId, eventId });
  await tellSeated({ db, groupId, plan, before });
  return { plan };
}

/** Makers of one event's tables wait for each other. @throws too_late where the event is over */
export async function lockEvent({ db, eventId, now }: { db: Db; eventId: string; now: Date }): Promise<void> {
  const event = await db.selectFrom("events").select("ends_at").where("id", "=", eventId).forNoKeyUpdate().executeTakeFirst();
  if (!event || event.ends_at <= now) fail("too_late");
}

/** Rows of one statement: four parameters each, far below the protocol's 65,535. */
const AT_ONCE = 5_000;

/** In the caller's transaction. */
export async function writeSeats(options: {
  db: Db;
  eventId: string;
  seats: readonly { round: number; table: number; userId: string }[];
}): Promise<void> {
  const { db, eventId, seats } = options;
  for (let from = 0; from < seats.length; from += AT_ONCE) {
    const rows = seats
      .slice(from, from + AT_ONCE)
      .map(({ round, table, userId }) => ({ event_id: eventId, round, table_no: table, user_id: userId }));
    await db.insertInto("table_seats").values(rows).execute();
  }
}
