import { hearLive, makeGroup, makeMeeting, makeMembership, makeUser, testDatabase } from "@namegame/testing";
import { expect, test } from "vitest";
import { createEvent } from "../play/create-event.ts";
import { setHere } from "../play/set-here.ts";
import { clearTables } from "./clear-tables.ts";
import { getTables } from "./get-tables.ts";
import { makeTables } from "./make-tables.ts";
import { mySeats } from "./my-seats.ts";
import { seatLateComers } from "./seat-late.ts";

const { db, directUrl } = await testDatabase({ role: "web" });
const actorOf = (userId: string) => ({ userId, sessionId: "00000000-0000-7000-8000-000000000000" });

/** An event of an owner and so many members, all of whom are here. */
async function evening(members: number) {
  const group = await makeGroup(db);
  const owner = await makeUser(db, { name: "Olga" });
  await makeMembership(db, { group_id: group.id, user_id: owner.id, role: "owner" });
  const host = actorOf(owner.id);
  const { event } = await createEvent({ db, actor: host, groupId: group.id, name: "Supper" });
  const comes = async (name: string) => {
    const { id } = await makeUser(db, { name });
    await makeMembership(db, { group_id: group.id, user_id: id });
    await setHere({ db, actor: host, eventId: event.id, userId: id, here: true });
    return id;
  };
  const ids = [owner.id];
  for (let index = 0; index < members; index += 1) ids.push(await comes(`Member ${index}`));
  return { groupId: group.id, eventId: event.id, host, ids, comes };
}

const idsOf = (people: readonly { userId: string }[]) => people.map(({ userId }) => userId);

test("everybody who is here sits once a course, with nobody twice, and each sees their own table alone", async () => {
  const { groupId, eventId, host, ids } = await evening(11);
  expect((await getTables({ db, actor: host, eventId })).plan).toMatchObject({
    rounds: [],
    unseated: expect.objectContaining({ length: 12 }),
  });
  const { plan } = await makeTables({ db, actor: host, eventId, courses: 3 });
  expect(plan.unseated).toEqual([]);
  expect(plan.rounds.map(({ round }) => round)).toEqual([1, 2, 3]);
  for (const { tables } of plan.rounds) expect(tables.flatMap(({ people }) => idsOf(people)).sort()).toEqual([...ids].sort());
  expect(await getTables({ db, actor: host, eventId })).toEqual({ plan });

  const met: string[] = [];
  for (const { round, table, people } of (await mySeats({ db, actor: actorOf(ids[5]!), groupId })).seats) {
    const there = plan.rounds[round - 1]!.tables.find((each) => each.table === table)!;
    expect(idsOf(people).sort()).toEqual(
      idsOf(there.people)
        .filter((id) => id !== ids[5])
        .sort(),
    );
    met.push(...idsOf(people));
  }
  expect(new Set(met).size).toBe(met.length);
});

test("who met before sits with others, and who is kept apart never sits together, nor sees the other", async () => {
  const { groupId, eventId, host, ids } = await evening(11);
  await makeMeeting(db, { between: [ids[1]!, ids[2]!] });
  await db.insertInto("blocks").values({ blocker_id: ids[3]!, blocked_id: ids[4]! }).execute();
  const { plan } = await makeTables({ db, actor: host, eventId, courses: 2 });
  for (const { people } of plan.rounds.flatMap(({ tables }) => tables)) {
    for (const pair of [ids.slice(1, 3), ids.slice(3, 5)]) expect(pair.every((id) => idsOf(people).includes(id))).toBe(false);
  }
  // As where a whole room is one table.
  await db.updateTable("table_seats").set({ table_no: 1 }).where("event_id", "=", eventId).execute();
  const [seat] = (await mySeats({ db, actor: actorOf(ids[4]!), groupId })).seats;
  expect(idsOf(seat!.people)).toHaveLength(10);
  expect(idsOf(seat!.people)).not.toContain(ids[3]);
});

test("who comes late gets a seat at the smallest table, who went has none, and nobody else moves", async () => {
  const { groupId, eventId, host, ids, comes } = await evening(9);
  const before = (await makeTables({ db, actor: host, eventId, courses: 2 })).plan;
  const late = await comes("Late");
  await setHere({ db, actor: host, eventId, userId: ids[1]!, here: false });
  expect((await getTables({ db, actor: host, eventId })).plan.unseated).toEqual([expect.objectContaining({ userId: late })]);
  const { plan } = await seatLateComers({ db, actor: host, eventId });
  expect(plan.unseated).toEqual([]);
  for (const [index, { tables }] of plan.rounds.entries()) {
    expect(Math.max(...tables.map(({ people }) => people.length))).toBeLessThanOrEqual(4);
    for (const { table, people } of tables) {
      const then = idsOf(before.rounds[index]!.tables.find((each) => each.table === table)!.people);
      expect(
        idsOf(people)
          .filter((id) => id !== late)
          .sort(),
      ).toEqual(then.filter((id) => id !== ids[1]).sort());
    }
  }
  expect((await mySeats({ db, actor: actorOf(late), groupId })).seats).toHaveLength(2);
  expect((await mySeats({ db, actor: actorOf(ids[1]!), groupId })).seats).toEqual([]);
  expect((await seatLateComers({ db, actor: host, eventId })).plan).toEqual(plan);
});

test("making them again replaces them, two at once leave one plan, and everybody at a table is told", async () => {
  const { groupId, eventId, host, ids } = await evening(6);
  const heard = await hearLive(directUrl);
  await Promise.all([makeTables({ db, actor: host, eventId, courses: 2 }), makeTables({ db, actor: host, eventId, courses: 2 })]);
  const { rounds } = (await getTables({ db, actor: host, eventId })).plan;
  expect(rounds.map(({ tables }) => tables.flatMap(({ people }) => people).length)).toEqual([7, 7]);
  await heard.settle();
  for (const id of ids) expect(heard.told(id)).toContainEqual({ type: "people_changed", groupId });
  await heard.close();
  await clearTables({ db, actor: host, eventId });
  expect((await mySeats({ db, actor: host, groupId })).seats).toEqual([]);
});

test("tables are for whoever leads, while the event is on; one's own seat is for members", async () => {
  const { groupId, eventId, host, ids } = await evening(3);
  await makeTables({ db, actor: host, eventId, courses: 1 });
  const [member, stranger] = [actorOf(ids[1]!), actorOf((await makeUser(db)).id)];
  for (const [actor, code] of [
    [member, "not_allowed"],
    [stranger, "not_found"],
  ] as const) {
    for (const tried of [getTables, seatLateComers, clearTables]) {
      await expect(tried({ db, actor, eventId })).rejects.toMatchObject({ fault: { code } });
    }
    await expect(makeTables({ db, actor, eventId, courses: 1 })).rejects.toMatchObject({ fault: { code } });
  }
  await expect(mySeats({ db, actor: stranger, groupId })).rejects.toMatchObject({ fault: { code: "not_found" } });
  const tomorrow = new Date(Date.now() + 24 * 3_600_000);
  await expect(makeTables({ db, actor: host, eventId, courses: 1, now: tomorrow })).rejects.toMatchObject({ fault: { code: "too_late" } });
  expect((await mySeats({ db, actor: member, groupId, now: tomorrow })).seats).toEqual([]);
  expect((await mySeats({ db, actor: member, groupId })).seats).toHaveLength(1);
});
