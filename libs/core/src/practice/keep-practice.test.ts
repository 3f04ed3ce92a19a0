import { makeUser, testDatabase } from "@namegame/testing";
import { expect, test } from "vitest";
import { addCards } from "./add-cards.ts";
import { keepPractice } from "./keep-practice.ts";
import { learnerIn, minutes, NOW, type Place } from "./practice.fixture.ts";

const { db } = await testDatabase({ role: "web" });

const keep = ({ actor, group }: Place) => keepPractice({ db, actor, now: NOW, groupId: group.id, random: () => 0.5 });

test("what is due now and what will be within three days, with its time; nothing is written", async () => {
  const place = await learnerIn(db);
  const dues = { Now: minutes(-5), Tomorrow: minutes(24 * 60), "Next week": minutes(7 * 24 * 60) };
  for (const [name, due] of Object.entries(dues)) {
    const { id } = await place.addPerson({ name }, { metAt: minutes(-60) });
    await addCards({ db, between: [place.learner.id, id], metAt: minutes(-60) });
    await db
      .updateTable("cards")
      .set({ due, state: "review", stability: 5, difficulty: 5, reps: 1, last_review: minutes(-50) })
      .where("learner_id", "=", place.learner.id)
      .where("person_id", "=", id)
      .execute();
  }
  await place.addPerson({ name: "New" });

  const { learnerId, cards } = await keep(place);
  expect(learnerId).toBe(place.learner.id);
  expect(cards.map(({ person, dueAt, introduce }) => [person.name, dueAt, introduce])).toEqual([
    ["Now", dues.Now.toISOString(), false],
    ["Tomorrow", dues.Tomorrow.toISOString(), false],
    // To be learnt at any time.
    ["New", NOW.toISOString(), true],
  ]);
  expect(cards[2]!.options.length).toBeGreaterThan(1);
  expect(await db.selectFrom("reviews").select("client_id").where("learner_id", "=", place.learner.id).execute()).toEqual([]);
});

test("whoever hid is not kept, and a stranger keeps nothing", async () => {
  const place = await learnerIn(db);
  const { id } = await place.addPerson({ name: "Hidden" });
  await db.updateTable("memberships").set({ hidden_at: NOW }).where("user_id", "=", id).execute();
  expect((await keep(place)).cards).toEqual([]);
  const stranger = { userId: (await makeUser(db)).id, sessionId: place.actor.sessionId };
  await expect(keep({ ...place, actor: stranger })).rejects.toMatchObject({ fault: { code: "not_found" } });
});
