import { makeMeeting, makeUser, testDatabase } from "@namegame/testing";
import { describe, expect, test } from "vitest";
import { addCards } from "./add-cards.ts";
import { minutes, NOW } from "./practice.fixture.ts";
import { removeCards } from "./remove-cards.ts";

const { db } = await testDatabase({ role: "web" });

async function pair() {
  const [ama, ben] = [await makeUser(db, { name: "Ama" }), await makeUser(db, { name: "Ben" })];
  return [ama.id, ben.id] as const;
}

const cardsOf = (between: readonly string[]) =>
  db.selectFrom("cards").selectAll().where("learner_id", "in", between).orderBy("learner_id").execute();

describe("addCards", () => {
  test("gives both a card of the other, due ten minutes after the meeting", async () => {
    const between = await pair();
    await addCards({ db, between, metAt: NOW });
    const cards = await cardsOf(between);
    expect(cards.map((card) => card.person_id).sort()).toEqual([...between].sort());
    expect(cards.map((card) => card.due)).toEqual([minutes(10), minutes(10)]);
    expect(cards.map((card) => card.state)).toEqual(["new", "new"]);
  });

  test("leaves what was learnt", async () => {
    const between = await pair();
    await addCards({ db, between, metAt: NOW });
    await db
      .updateTable("cards")
      .set({ state: "review", stability: 8, due: minutes(9_000) })
      .where("learner_id", "=", between[0])
      .execute();
    await addCards({ db, between, metAt: minutes(1_500) });
    const [card] = (await cardsOf(between)).filter((row) => row.learner_id === between[0]);
    expect(card).toMatchObject({ state: "review", stability: 8, due: minutes(9_000) });
  });

  test("a meeting that is rolled back leaves no card", async () => {
    const between = await pair();
    const rollback = db.transaction().execute(async (tx) => {
      await addCards({ db: tx, between, metAt: NOW });
      throw new Error("changed my mind");
    });
    await expect(rollback).rejects.toThrow("changed my mind");
    expect(await cardsOf(between)).toEqual([]);
  });
});

describe("removeCards", () => {
  test("takes both cards when no meeting stands", async () => {
    const between = await pair();
    const meeting = await makeMeeting(db, { between, values: { met_at: NOW } });
    await addCards({ db, between, metAt: NOW });
    await db
      .updateTable("meetings")
      .set({ undone_at: minutes(5) })
      .where("id", "=", meeting.id)
      .execute();
    await removeCards({ db, between, metAt: NOW });
    expect(await cardsOf(between)).toEqual([]);
  });

  test("keeps them while another meeting stands", async () => {
    const between = await pair();
    await makeMeeting(db, { between, values: { met_at: NOW } });
    const second = await makeMeeting(db, { between, values: { met_at: minutes(2_000) } });
    await addCards({ db, between, metAt: NOW });
    await addCards({ db, between, metAt: minutes(2_000) });
    await db
      .updateTable("meetings")
      .set({ undone_at: minutes(2_010) })
      .where("id", "=", second.id)
      .execute();
    await removeCards({ db, between, metAt: minutes(2_000) });
    expect(await cardsOf(between)).toHaveLength(2);
  });

  test("keeps the card of one who had practised before the meeting", async () => {
    const between = await pair();
    await db
      .insertInto("cards")
      .values({ learner_id: between[0], person_id: between[1], due: NOW, created_at: minutes(-60) })
      .execute();
    const meeting = await makeMeeting(db, { between, values: { met_at: NOW } });
    await addCards({ db, between, metAt: NOW });
    await db
      .updateTable("meetings")
      .set({ undone_at: minutes(5) })
      .where("id", "=", meeting.id)
      .execute();
    await removeCards({ db, between, metAt: NOW });
    expect((await cardsOf(between)).map((card) => card.learner_id)).toEqual([between[0]]);
  });
});
