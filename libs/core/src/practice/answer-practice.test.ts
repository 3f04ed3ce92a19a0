import { randomUUID } from "node:crypto";
import type { ActionParsed } from "@namegame/contract";
import { makeUser, testDatabase, watchQueries } from "@namegame/testing";
import { describe, expect, test } from "vitest";
import { answerPractice, answerPracticeAll } from "./answer-practice.ts";
import { learnerIn, minutes, NOW, type Place } from "./practice.fixture.ts";
import { setPracticeRetention } from "./set-retention.ts";
import { startPractice } from "./start-practice.ts";

const { db } = await testDatabase({ role: "web" });

type Answer = ActionParsed<"practice.answer">;

function given(personId: string, values: Partial<Answer> = {}): Answer {
  return {
    clientId: randomUUID(),
    personId,
    exercise: "choose_name",
    chosenId: personId,
    hint: false,
    elapsedMs: 2_000,
    agoMs: 0,
    ...values,
  };
}

function answer(place: Place, personId: string, values: Partial<Answer> = {}, now = NOW) {
  return answerPractice({ db, actor: place.actor, now, ...given(personId, values) });
}

const reviewsOf = ({ learner }: Place) => db.selectFrom("reviews").selectAll().where("learner_id", "=", learner.id).orderBy("id").execute();
const cardOf = ({ learner }: Place, personId: string) =>
  db.selectFrom("cards").selectAll().where("learner_id", "=", learner.id).where("person_id", "=", personId).executeTakeFirstOrThrow();

describe("answerPractice", () => {
  test("appends a review and moves the card, which the first answer makes", async () => {
    const place = await learnerIn(db);
    const ama = await place.addPerson({ name: "Ama Mensah" });
    const result = await answer(place, ama.id);
    expect(result).toMatchObject({ correct: true, close: false, name: "Ama Mensah" });
    const card = await cardOf(place, ama.id);
    expect(card).toMatchObject({ state: "review", reps: 1, last_review: NOW });
    expect(result.dueAt).toBe(card.due.toISOString());
    expect(card.due > NOW).toBe(true);
    expect(await reviewsOf(place)).toMatchObject([
      { person_id: ama.id, exercise: "choose_name", correct: true, grade: 4, elapsed_ms: 2_000 },
    ]);
  });

  test("judges by itself: a page that says otherwise is not believed", async () => {
    const place = await learnerIn(db);
    const [ama, ben] = [await place.addPerson({ name: "Ama Mensah" }), await place.addPerson({ name: "Ben" })];
    expect(await answer(place, ama.id, { chosenId: ben.id })).toMatchObject({ correct: false, dueAt: minutes(10).toISOString() });
    expect(await answer(place, ama.id, { chosenId: undefined })).toMatchObject({ correct: false });
    const typed = (text: string) => answer(place, ama.id, { exercise: "type_name", chosenId: undefined, typed: text });
    expect(await typed("ama")).toMatchObject({ correct: true, close: false });
    expect(await typed("Ama Mensa")).toMatchObject({ correct: true, close: true });
    expect(await typed("Ben")).toMatchObject({ correct: false });
    expect((await reviewsOf(place)).map((review) => review.grade)).toEqual([1, 1, 4, 2, 1]);
  });

  test("of two with one name each is judged by that name; who is renamed meanwhile, by the name of now", async () => {
    const place = await learnerIn(db);
    const [one, other] = [await place.addPerson({ name: "Maria Lopez" }), await place.addPerson({ name: "Maria Silva" })];
    const typed = (personId: string, text: string) =>
      answer(place, personId, { clientId: randomUUID(), exercise: "type_name", chosenId: undefined, typed: text });
    expect(await typed(one.id, "Maria")).toMatchObject({ correct: true });
    expect(await typed(other.id, "Maria")).toMatchObject({ correct: true });
    await db.updateTable("users").set({ name: "Marta Silva", called_by: "Renata" }).where("id", "=", other.id).execute();
    expect(await typed(other.id, "Renata")).toMatchObject({ correct: true, name: "Marta Silva" });
    expect(await typed(other.id, "Gudrun")).toMatchObject({ correct: false, name: "Marta Silva" });
  });

  test("a clue and a long wait lower the grade", async () => {
    const place = await learnerIn(db);
    const ama = await place.addPerson();
    await answer(place, ama.id, { hint: true });
    await answer(place, ama.id, { elapsedMs: 60_000 });
    await answer(place, ama.id, { elapsedMs: 4_000 });
    expect((await reviewsOf(place)).map((review) => review.grade)).toEqual([2, 2, 3]);
  });

  test("the same clientId counts once, also when both copies come at the same moment", async () => {
    const place = await learnerIn(db);
    const ama = await place.addPerson();
    const clientId = randomUUID();
    const copies = await Promise.all(Array.from({ length: 8 }, () => answer(place, ama.id, { clientId })));
    const later = await answer(place, ama.id, { clientId }, minutes(60));
    expect(new Set([...copies, later].map((copy) => JSON.stringify(copy))).size).toBe(1);
    expect(await reviewsOf(place)).toHaveLength(1);
    expect((await cardOf(place, ama.id)).reps).toBe(1);
  });

  test("a clientId belongs to one answer: for another person it is refused", async () => {
    const place = await learnerIn(db);
    const [ama, ben] = [await place.addPerson(), await place.addPerson()];
    const clientId = randomUUID();
    await answer(place, ama.id, { clientId });
    await expect(answer(place, ben.id, { clientId })).rejects.toMatchObject({ fault: { code: "conflict" } });
    expect(await reviewsOf(place)).toHaveLength(1);
    await expect(cardOf(place, ben.id)).rejects.toThrow();
  });

  test("different answers at the same moment each count, one after the other", async () => {
    const place = await learnerIn(db);
    const ama = await place.addPerson();
    await Promise.all(Array.from({ length: 6 }, () => answer(place, ama.id)));
    expect((await cardOf(place, ama.id)).reps).toBe(6);
    expect(await reviewsOf(place)).toHaveLength(6);
  });

  test("two learners' cards and client ids are their own", async () => {
    const place = await learnerIn(db);
    const [ama, ben] = [await place.addPerson({}, { metAt: NOW }), await place.addPerson()];
    const clientId = randomUUID();
    await answer(place, ama.id, { clientId });
    const other = { ...place, learner: ben, actor: { ...place.actor, userId: ben.id } };
    await answer(other, ama.id, { clientId, chosenId: place.learner.id });
    expect((await cardOf(place, ama.id)).lapses).toBe(0);
    expect(await reviewsOf(other)).toMatchObject([{ correct: false }]);
  });

  test("strangers, oneself, those who left, hid or block are not found, and nothing is written", async () => {
    const place = await learnerIn(db);
    const [left, hidden, blocker] = [await place.addPerson(), await place.addPerson(), await place.addPerson()];
    await db.updateTable("memberships").set({ left_at: NOW }).where("user_id", "=", left.id).execute();
    await db.updateTable("memberships").set({ hidden_at: NOW }).where("user_id", "=", hidden.id).execute();
    await db.insertInto("blocks").values({ blocker_id: blocker.id, blocked_id: place.learner.id }).execute();
    const stranger = await makeUser(db);
    for (const person of [left, hidden, blocker, stranger, place.learner]) {
      await expect(answer(place, person.id)).rejects.toMatchObject({ fault: { code: "not_found" } });
    }
    expect(await reviewsOf(place)).toEqual([]);
    expect(await db.selectFrom("cards").selectAll().where("learner_id", "=", place.learner.id).execute()).toEqual([]);
  });
});

describe("what a learner wishes and confuses", () => {
  test("a surer learner is asked sooner, from the next answer on", async () => {
    const [calm, sure] = [await learnerIn(db), await learnerIn(db)];
    await setPracticeRetention({ db, actor: calm.actor, retention: 0.8 });
    await setPracticeRetention({ db, actor: sure.actor, retention: 0.95 });
    const dueFor = async (place: Place) => {
      const ama = await place.addPerson();
      await answer(place, ama.id, { elapsedMs: 5_000, agoMs: 10 * 86_400_000 });
      return (await answer(place, ama.id, { elapsedMs: 5_000 })).dueAt;
    };
    const [late, soon] = [await dueFor(calm), await dueFor(sure)];
    expect(new Date(late).getTime() - NOW.getTime()).toBeGreaterThan(2 * (new Date(soon).getTime() - NOW.getTime()));
  });

  test("whom a wrong answer named is offered with the person from then on, either way round; nobody that a page makes up", async () => {
    const place = await learnerIn(db);
    const [ama, zed] = [await place.addPerson({ name: "Ama" }), await place.addPerson({ name: "Zed" })];
    await Promise.all(Array.from({ length: 30 }, (_, index) => place.addPerson({ name: `Am${"abcdefghij"[index % 10]}${index}` })));
    const stranger = await makeUser(db);
    await answer(place, ama.id, { chosenId: zed.id });
    await answer(place, ama.id, { chosenId: stranger.id });
    await answer(place, ama.id);
    expect((await reviewsOf(place)).map((review) => review.chosen_id)).toEqual([zed.id, null, null]);
    const later = minutes(20_000);
    await answer(place, zed.id, { chosenId: undefined }, minutes(1));
    const { cards } = await startPractice({ db, actor: place.actor, now: later, groupId: place.group.id, limit: 20 });
    const optionsOf = (id: string) => cards.find(({ person }) => person.userId === id)!.options.map(({ userId }) => userId);
    expect(optionsOf(ama.id)).toContain(zed.id);
    expect(optionsOf(zed.id)).toContain(ama.id);
  });
});

describe("answerPracticeAll", () => {
  const HOUR = 3_600_000;
  const answerAll = (place: Place, answers: Answer[], now = NOW) => answerPracticeAll({ db, actor: place.actor, now, answers });
  const wrong = { chosenId: undefined };

  test("two devices that were offline end in the state that one would have reached, whichever comes first, in pieces and twice", async () => {
    const [one, other, alone] = [await learnerIn(db), await learnerIn(db), await learnerIn(db)];
    const people = new Map<Place, string[]>();
    for (const place of [one, other, alone]) people.set(place, [(await place.addPerson()).id, (await place.addPerson()).id]);
    // What was answered in the order of the clock, and on which device.
    const deeds = [
      { who: 0, hoursAgo: 60, right: true, device: "phone" },
      { who: 0, hoursAgo: 40, right: false, device: "tablet" },
      { who: 1, hoursAgo: 39, right: true, device: "tablet" },
      { who: 0, hoursAgo: 39, right: true, device: "phone" },
      { who: 1, hoursAgo: 3, right: false, device: "phone" },
      { who: 0, hoursAgo: 2, right: true, device: "tablet" },
    ];
    const queue = (place: Place, device?: string) =>
      deeds
        .filter((deed) => device === undefined || deed.device === device)
        .map(({ who, hoursAgo, right }) => given(people.get(place)![who]!, { agoMs: hoursAgo * HOUR, ...(right ? {} : wrong) }));
    const states = async (place: Place) =>
      Promise.all(
        people.get(place)!.map(async (personId) => {
          const { learner_id: _learner, person_id: _person, created_at: _made, ...state } = await cardOf(place, personId);
          return state;
        }),
      );

    for (const each of queue(alone)) await answerAll(alone, [each]);
    await answerAll(one, queue(one, "phone"));
    await answerAll(one, queue(one, "tablet"));
    const [tablet, phone] = [queue(other, "tablet"), queue(other, "phone")];
    await Promise.all([answerAll(other, tablet), answerAll(other, phone.slice(1))]);
    await answerAll(other, phone);
    await answerAll(other, [...tablet, ...phone]);
    expect(await states(one)).toEqual(await states(alone));
    expect(await states(other)).toEqual(await states(alone));
    expect(await reviewsOf(other)).toHaveLength(deeds.length);
  });

  test("one that is refused holds up no other, and each is answered in its place", async () => {
    const place = await learnerIn(db);
    const [ama, ben] = [await place.addPerson({ name: "Ama" }), await place.addPerson()];
    const stranger = await makeUser(db);
    const taken = given(ama.id);
    const { outcomes } = await answerAll(place, [
      given(stranger.id),
      taken,
      given(ben.id, { clientId: taken.clientId }),
      given(ama.id, { clientId: taken.clientId, ...wrong }),
    ]);
    expect(outcomes).toMatchObject([{ code: "not_found" }, { correct: true, name: "Ama" }, { code: "conflict" }, { correct: true }]);
    expect(await reviewsOf(place)).toHaveLength(1);
    await expect(answerAll(place, [given(stranger.id), given(stranger.id)])).rejects.toMatchObject({ fault: { code: "not_found" } });
  });

  test("fifty take the statements of one", async () => {
    const place = await learnerIn(db);
    const people = await Promise.all(Array.from({ length: 50 }, () => place.addPerson()));
    const { db: counting, queries: statements } = watchQueries(db);
    const count = async (answers: Answer[]) => {
      statements.length = 0;
      await answerPracticeAll({ db: counting, actor: place.actor, now: NOW, answers });
      return statements.length;
    };
    const one = await count([given(people[0]!.id)]);
    expect(one).toBeGreaterThan(0);
    expect(await count(people.map(({ id }) => given(id)))).toBe(one);
    expect(await reviewsOf(place)).toHaveLength(51);
  });
});
