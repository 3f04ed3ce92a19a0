import { makeGroup, makeMeeting, makeMembership, makeUser, testDatabase, watchQueries } from "@namegame/testing";
import { expect, test } from "vitest";
import { learnerIn, minutes, NOW, type Place } from "../practice/practice.fixture.ts";
import { meetThree } from "./meet-three.ts";

const { db } = await testDatabase({ role: "web" });
const YESTERDAY = new Date("2026-03-01T20:00:00Z");

const three = async ({ actor, group }: Place, now = NOW) => (await meetThree({ db, actor, groupId: group.id, now })).people;
const names = async (place: Place) => (await three(place)).map(({ name }) => name).sort();
const writes = (place: Place, about: string) => db.updateTable("users").set({ about }).where("id", "=", place.learner.id).execute();

test("somebody with whom one has something in common comes first, with the reason; then others", async () => {
  const place = await learnerIn(db);
  await writes(place, "From Porto. I like sailing.");
  await place.addPerson({ name: "Ben", about: "Chess" });
  await place.addPerson({ name: "Cleo", about: "Nurse from Porto" });
  const people = await three(place);
  expect(people).toEqual([
    expect.objectContaining({ name: "Cleo", reason: { kind: "from", word: "Porto" } }),
    expect.objectContaining({ name: "Ben" }),
  ]);
});

test("what is not for the actor's eyes is no reason, before the two have met", async () => {
  const place = await learnerIn(db);
  await writes(place, "Sailing");
  await place.addPerson({ name: "Quiet", about: "Sailing", about_audience: "met" });
  await place.addPerson({ name: "Silent", about: "Sailing", about_audience: "nobody" });
  expect((await three(place)).map(({ reason }) => reason.kind)).not.toContain("writes");
});

test("never oneself, nor who left, hid, blocked, is blocked, or said no to being shown", async () => {
  const place = await learnerIn(db);
  const [, left, hidden, blocker, blocked, shy] = await Promise.all(
    ["Here", "Left", "Hidden", "Blocker", "Blocked", "Shy"].map((name) => place.addPerson({ name })),
  );
  const membership = (userId: string) => db.updateTable("memberships").where("group_id", "=", place.group.id).where("user_id", "=", userId);
  await membership(left!.id).set({ left_at: NOW }).execute();
  await membership(hidden!.id).set({ hidden_at: NOW }).execute();
  await membership(shy!.id).set({ plays: false }).execute();
  await db
    .insertInto("blocks")
    .values([
      { blocker_id: blocker!.id, blocked_id: place.learner.id },
      { blocker_id: place.learner.id, blocked_id: blocked!.id },
    ])
    .execute();
  expect(await names(place)).toEqual(["Here"]);
});

test("who was met before today is nobody to meet; who is met today is replaced, until the meeting is undone", async () => {
  const place = await learnerIn(db);
  for (const name of ["Ama", "Ben", "Cleo", "Dov"]) await place.addPerson({ name });
  await place.addPerson({ name: "Old friend" }, { metAt: YESTERDAY });
  const before = await three(place);
  expect(before).toHaveLength(3);
  expect(await three(place, minutes(600))).toEqual(before);

  const [first] = before;
  const meeting = await makeMeeting(db, {
    between: [place.learner.id, first!.userId],
    values: { met_at: minutes(5), group_id: place.group.id },
  });
  const after = await three(place, minutes(10));
  expect(after).toHaveLength(3);
  expect(after.slice(0, 2)).toEqual(before.slice(1));
  expect(after.map(({ userId }) => userId)).not.toContain(first!.userId);
  await db
    .updateTable("meetings")
    .set({ undone_at: minutes(11) })
    .where("id", "=", meeting.id)
    .execute();
  expect(await three(place, minutes(12))).toEqual(before);
});

test("who has met few people comes before who has met many", async () => {
  const place = await learnerIn(db);
  const [ben, cleo] = [await place.addPerson({ name: "Ben" }), await place.addPerson({ name: "Cleo" })];
  for (const name of ["Dov", "Eva"]) {
    const other = await place.addPerson({ name });
    for (const one of [ben, cleo]) {
      await makeMeeting(db, { between: [one.id, other.id], values: { met_at: YESTERDAY, group_id: place.group.id } });
    }
  }
  await place.addPerson({ name: "Shy" });
  expect((await three(place))[0]!.name).toBe("Shy");
});

test("an archived group introduces nobody, and a stranger gets not_found", async () => {
  const place = await learnerIn(db);
  await place.addPerson({ name: "Ama" });
  const stranger = { userId: (await makeUser(db)).id, sessionId: place.actor.sessionId };
  await expect(three({ ...place, actor: stranger })).rejects.toMatchObject({ fault: { code: "not_found" } });
  await db.updateTable("groups").set({ archived_at: NOW }).where("id", "=", place.group.id).execute();
  expect(await three(place)).toEqual([]);
});

test("a thousand people take two queries, and none that writes", async () => {
  const place = await learnerIn(db);
  const users = await db
    .insertInto("users")
    .values(Array.from({ length: 1_000 }, (_, index) => ({ name: `Member ${index}`, about: `I like sport number ${index % 50}.` })))
    .returning("id")
    .execute();
  await db
    .insertInto("memberships")
    .values(users.map((user) => ({ group_id: place.group.id, user_id: user.id, role: "member" as const })))
    .execute();
  const { db: watched, queries } = watchQueries(db);
  const { people } = await meetThree({ db: watched, actor: place.actor, groupId: place.group.id, now: NOW });
  expect(people).toHaveLength(3);
  expect(queries).toEqual(["SelectQueryNode", "SelectQueryNode"]);
});

test("whom one meets in another group is no stranger here", async () => {
  const place = await learnerIn(db);
  const other = await makeGroup(db);
  const ama = await place.addPerson({ name: "Ama" });
  await makeMembership(db, { group_id: other.id, user_id: ama.id });
  await makeMeeting(db, { between: [ama.id, place.learner.id], values: { met_at: YESTERDAY, group_id: other.id } });
  expect(await three(place)).toEqual([]);
});
