import { makeGroup, makeMeeting, makeMembership, makeUser, makeVoice, testDatabase, watchQueries } from "@namegame/testing";
import { describe, expect, test } from "vitest";
import { addCards } from "./add-cards.ts";
import { practiceSummary } from "./practice-summary.ts";
import { learnerIn, minutes, NOW, type Place } from "./practice.fixture.ts";
import { startPractice } from "./start-practice.ts";

const { db } = await testDatabase({ role: "web" });

const start = ({ actor, group }: Place, now = NOW) => startPractice({ db, actor, now, groupId: group.id, limit: 20, random: () => 0.5 });
const asked = async (place: Place) => (await start(place)).cards.map((card) => card.person.name);

describe("startPractice", () => {
  test("asks those really met first, with two others of the group beside the right name", async () => {
    const place = await learnerIn(db);
    await place.addPerson({ name: "Ben" });
    await place.addPerson({ name: "Cleo" });
    const ama = await place.addPerson({ name: "Ama Mensah", called_by: "Ami", about: "Ama sings alto." }, { metAt: minutes(-20) });
    await addCards({ db, between: [place.learner.id, ama.id], metAt: minutes(-20) });

    const { cards, summary } = await start(place);
    expect(cards.map((card) => card.introduce)).toEqual([false, true, true]);
    expect(cards[0]).toMatchObject({
      person: { name: "Ama Mensah", calledBy: "Ami" },
      exercise: "choose_name",
      metAt: minutes(-20).toISOString(),
      groupName: "Choir",
      about: "… sings alto.",
    });
    expect(cards[0]?.options.map((option) => option.name).sort()).toEqual(["Ama Mensah", "Ben", "Cleo"]);
    expect(summary).toMatchObject({ due: 1, fresh: 2, minutes: 1, nameScore: null });
    expect(await practiceSummary({ db, actor: place.actor, now: NOW, groupId: place.group.id })).toEqual({ summary });
  });

  test("whoever left, hid, blocked or is blocked is neither asked, nor offered, nor counted; nor is the learner", async () => {
    const place = await learnerIn(db);
    const people = await Promise.all(
      ["Here", "Left", "Hidden", "Blocker", "Blocked"].map((name) => place.addPerson({ name }, { metAt: minutes(-30) })),
    );
    const [, left, hidden, blocker, blocked] = people;
    for (const person of people) await addCards({ db, between: [place.learner.id, person.id], metAt: minutes(-30) });
    expect((await start(place)).summary.due).toBe(5);

    const membership = (userId: string) =>
      db.updateTable("memberships").where("group_id", "=", place.group.id).where("user_id", "=", userId);
    await membership(left!.id).set({ left_at: NOW }).execute();
    await membership(hidden!.id).set({ hidden_at: NOW }).execute();
    await db.insertInto("blocks").values({ blocker_id: blocker!.id, blocked_id: place.learner.id }).execute();
    await db.insertInto("blocks").values({ blocker_id: place.learner.id, blocked_id: blocked!.id }).execute();

    const { cards, summary } = await start(place);
    expect(cards.map((card) => card.person.name)).toEqual(["Here"]);
    expect(cards.flatMap((card) => card.options)).toEqual([]);
    expect(summary).toMatchObject({ due: 1, fresh: 0 });
    expect((await practiceSummary({ db, actor: place.actor, now: NOW })).summary).toMatchObject({ due: 1, fresh: 0 });
  });

  test("of a group of two the other one's name is typed: there is nobody to choose among", async () => {
    const place = await learnerIn(db);
    expect((await start(place)).cards).toEqual([]);
    await place.addPerson({ name: "Ben" }, { metAt: minutes(-20) });
    expect((await start(place)).cards).toMatchObject([{ person: { name: "Ben" }, exercise: "type_name", options: [] }]);
  });

  test("without a photo a fact asks; without both nobody does, and an 'about' for those met only is no fact for others", async () => {
    const place = await learnerIn(db);
    await place.addPerson({ name: "Nothing" }, { photo: false });
    await place.addPerson({ name: "Private", about: "Bakes.", about_audience: "met" }, { photo: false });
    await place.addPerson({ name: "Open", about: "Bakes." }, { photo: false });
    await place.addPerson({ name: "Met", about: "Rows.", about_audience: "met" }, { photo: false, metAt: minutes(-5) });
    const { cards } = await start(place);
    expect(cards.map(({ person, about }) => [person.name, about])).toEqual([
      ["Met", "Rows."],
      ["Open", "Bakes."],
    ]);
  });

  test("without photo and fact a voice asks; whoever has one may be heard", async () => {
    const place = await learnerIn(db);
    const [heard, seen] = [await place.addPerson({ name: "Heard" }, { photo: false }), await place.addPerson({ name: "Seen" })];
    await place.addPerson({ name: "Nothing" }, { photo: false });
    expect(await asked(place)).toEqual(["Seen"]);
    const [voice, other] = [await makeVoice(db, { user_id: heard.id }), await makeVoice(db, { user_id: seen.id })];
    const { cards } = await start(place);
    expect(cards.map(({ person }) => [person.name, person.voiceId])).toEqual([
      ["Seen", other.id],
      ["Heard", voice.id],
    ]);
  });

  test("what somebody answered last, before today and in a group of both, is a clue without their name, and a fact where there is no photo", async () => {
    const place = await learnerIn(db);
    const elsewhere = await makeGroup(db);
    const answers = { group_id: place.group.id, question_text: null };
    const rosa = await place.addPerson({ name: "Rosa" }, { photo: false });
    const today = new Date().toISOString().slice(0, 10);
    await db
      .insertInto("day_answers")
      .values([
        { ...answers, user_id: rosa.id, asked_on: "2026-02-27", question: 3, body: "Old" },
        { ...answers, user_id: rosa.id, asked_on: "2026-02-28", question: null, question_text: "Rosa, which roses?", body: "Rosa’s own" },
        { ...answers, user_id: rosa.id, asked_on: today, question: 5, body: "Of today" },
        { ...answers, group_id: elsewhere.id, user_id: rosa.id, asked_on: "2026-03-01", question: 6, body: "Of another group" },
      ])
      .execute();
    const { cards, summary } = await start(place);
    expect(cards).toMatchObject([{ person: { name: "Rosa" }, about: null, answer: { asked: "…, which roses?", body: "… own" } }]);
    expect(await practiceSummary({ db, actor: place.actor, now: NOW, groupId: place.group.id })).toEqual({ summary });
  });

  test("a group is asked by itself or with the learner's others; an archived one rests; each person comes once", async () => {
    const place = await learnerIn(db);
    const second = await makeGroup(db, { name: "Rowing" });
    await makeMembership(db, { group_id: second.id, user_id: place.learner.id });
    const both = await place.addPerson({ name: "Both" });
    await makeMembership(db, { group_id: second.id, user_id: both.id });
    const rower = await makeUser(db, { name: "Rower", about: "Rows." });
    await makeMembership(db, { group_id: second.id, user_id: rower.id });

    expect(await asked(place)).toEqual(["Both"]);
    const everywhere = () => startPractice({ db, actor: place.actor, now: NOW, limit: 20, random: () => 0.5 });
    expect((await everywhere()).cards.map((card) => card.person.name).sort()).toEqual(["Both", "Rower"]);
    await db.updateTable("groups").set({ archived_at: NOW }).where("id", "=", second.id).execute();
    expect((await everywhere()).cards.map((card) => card.person.name)).toEqual(["Both"]);
  });

  test("an undone meeting is no meeting", async () => {
    const place = await learnerIn(db);
    await place.addPerson({ name: "Undone" }, { metAt: minutes(-5) });
    await db.updateTable("meetings").set({ undone_at: NOW }).where("group_id", "=", place.group.id).execute();
    expect((await start(place)).cards[0]).toMatchObject({ introduce: true, metAt: null, groupName: null });
  });

  test("a stranger gets not_found for the group, with or without practice", async () => {
    const place = await learnerIn(db);
    const stranger = { userId: (await makeUser(db)).id, sessionId: place.actor.sessionId };
    await expect(start({ ...place, actor: stranger })).rejects.toMatchObject({ fault: { code: "not_found" } });
    await expect(practiceSummary({ db, actor: stranger, groupId: place.group.id })).rejects.toMatchObject({ fault: { code: "not_found" } });
  });

  test("a thousand people take three queries at most, and none that writes", async () => {
    const place = await learnerIn(db);
    const users = await db
      .insertInto("users")
      .values(Array.from({ length: 1_000 }, (_, index) => ({ name: `Member ${index}`, about: "Here." })))
      .returning("id")
      .execute();
    await db
      .insertInto("memberships")
      .values(users.map((user) => ({ group_id: place.group.id, user_id: user.id, role: "member" as const })))
      .execute();
    const { db: watched, queries } = watchQueries(db);
    const { cards } = await startPractice({ db: watched, actor: place.actor, groupId: place.group.id, limit: 20 });
    expect(cards).toHaveLength(7);
    expect(queries.length).toBeLessThanOrEqual(3);
    expect(new Set(queries)).toEqual(new Set(["SelectQueryNode"]));
  });
});

describe("the people of one event", () => {
  async function eventOf(groupId: string, userIds: string[]) {
    const event = await db
      .insertInto("events")
      .values({ group_id: groupId, name: "Concert", starts_at: minutes(-20_160), ends_at: minutes(-20_000) })
      .returning("id")
      .executeTakeFirstOrThrow();
    for (const userId of userIds)
      await db.insertInto("attendances").values({ event_id: event.id, user_id: userId, arrival: "list" }).execute();
    return event.id;
  }

  test("are asked for, due or not; who was not there only stands beside them", async () => {
    const place = await learnerIn(db);
    const [there, met, absent] = [
      await place.addPerson({ name: "Ama" }),
      await place.addPerson({ name: "Ben" }),
      await place.addPerson({ name: "Cleo" }),
    ];
    const eventId = await eventOf(place.group.id, [place.learner.id, there.id]);
    await makeMeeting(db, {
      between: [place.learner.id, met.id],
      values: { event_id: eventId, met_at: minutes(-20_100), group_id: place.group.id },
    });
    await db
      .insertInto("cards")
      .values({
        learner_id: place.learner.id,
        person_id: met.id,
        state: "review",
        due: minutes(50_000),
        stability: 60,
        difficulty: 5,
        reps: 3,
        last_review: minutes(-1_500),
      })
      .execute();
    const started = await startPractice({ db, actor: place.actor, now: NOW, groupId: place.group.id, eventId, limit: 20 });
    expect(started.cards.map(({ person }) => person.userId)).toEqual([met.id, there.id]);
    expect(started).toMatchObject({ event: { id: eventId, name: "Concert" }, summary: { due: 2, fresh: 0, minutes: 1 } });
    const offered = started.cards.flatMap(({ options }) => options.map(({ userId }) => userId));
    expect(offered).toContain(absent.id);
  });

  test("are ten at most, none of whom hid, left or blocked", async () => {
    const place = await learnerIn(db);
    const people = await Promise.all(Array.from({ length: 15 }, () => place.addPerson()));
    const eventId = await eventOf(place.group.id, [place.learner.id, ...people.map(({ id }) => id)]);
    const ask = async () => (await startPractice({ db, actor: place.actor, now: NOW, eventId, limit: 50 })).cards;
    expect(await ask()).toHaveLength(10);
    const [left, blocked, ...hidden] = people.slice(1).map(({ id }) => id) as [string, string, ...string[]];
    await db.updateTable("memberships").set({ left_at: NOW }).where("user_id", "=", left).execute();
    await db.updateTable("memberships").set({ hidden_at: NOW }).where("user_id", "in", hidden).execute();
    await db.insertInto("blocks").values({ blocker_id: blocked, blocked_id: place.learner.id }).execute();
    expect((await ask()).map(({ person }) => person.userId)).toEqual([people[0]!.id]);
  });

  test("are nobody's to ask for who was not there, nor through another group, nor after leaving", async () => {
    const [place, elsewhere] = [await learnerIn(db), await learnerIn(db)];
    const other = await place.addPerson();
    const missed = await eventOf(place.group.id, [other.id]);
    const attended = await eventOf(place.group.id, [place.learner.id, other.id]);
    const foreign = await eventOf(elsewhere.group.id, [elsewhere.learner.id]);
    const ask = (eventId: string, groupId?: string) => startPractice({ db, actor: place.actor, now: NOW, limit: 20, eventId, groupId });
    const others: [string, string?][] = [[missed], [missed, place.group.id], [foreign], [attended, elsewhere.group.id]];
    for (const [eventId, groupId] of others) await expect(ask(eventId, groupId)).rejects.toMatchObject({ fault: { code: "not_found" } });
    expect((await ask(attended)).cards).toHaveLength(1);
    await db.updateTable("memberships").set({ left_at: NOW }).where("user_id", "=", place.learner.id).execute();
    await expect(ask(attended)).rejects.toMatchObject({ fault: { code: "not_found" } });
  });
});
