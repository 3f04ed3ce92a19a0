import { randomUUID } from "node:crypto";
import { FORGETTING, freshCard, type MemoryCard, recallChance } from "@namegame/domain";
import { makeGroup, makeMeeting, makeMembership, makeUser, testDatabase, watchQueries } from "@namegame/testing";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { cardColumns } from "../practice/card-row.ts";
import { countPairs } from "./count-pairs.ts";
import { groupShare } from "./group-share.ts";
import { groupTotals } from "./group-totals.ts";
import { myScore } from "./my-score.ts";
import { recallChanceOf } from "./recall-chance.ts";
import { recordGroupScores } from "./record-group-scores.ts";

const { db, dbAs } = await testDatabase();
const [web, worker] = [dbAs("web"), dbAs("worker")];
const DAY_MS = 86_400_000;
const now = new Date("2026-03-12T09:00:00Z");
const daysAgo = (days: number) => new Date(now.getTime() - days * DAY_MS);
const as = ({ id }: { id: string }) => ({ userId: id, sessionId: randomUUID() });
type Person = { id: string };

/** A group of so many; the first owns it. */
async function groupOf(count: number) {
  const group = await makeGroup(db);
  const people: Person[] = [];
  for (let index = 0; index < count; index += 1) {
    const person = await makeUser(db);
    await makeMembership(db, { group_id: group.id, user_id: person.id, role: index === 0 ? "owner" : "member" });
    people.push(person);
  }
  const counts = () => countPairs({ db: web, groupId: group.id, now });
  const share = async (person: Person) => (await groupShare({ db: web, actor: as(person), groupId: group.id, now })).share;
  const totals = async (person: Person) => (await groupTotals({ db: web, actor: as(person), groupId: group.id, now })).totals;
  return { groupId: group.id, people, counts, share, totals };
}

/** The learner knows the person; with these values maybe not. */
async function learn(learner: Person, person: Person, values: Partial<MemoryCard> = {}) {
  const card: MemoryCard = { ...freshCard(now), state: "review", stability: 30, difficulty: 5, reps: 1, lastReview: daysAgo(1), ...values };
  await db
    .insertInto("cards")
    .values({ learner_id: learner.id, person_id: person.id, ...cardColumns(card) })
    .execute();
  return card;
}

describe("the forgetting curve in SQL", () => {
  test("says what the scheduler says, to a millionth", async () => {
    const { people } = await groupOf(40);
    const learner = people[0]!;
    const expected = new Map<string, number>();
    for (const [index, person] of people.slice(1).entries()) {
      const state = (["review", "learning", "relearning", "new"] as const)[index % 4]!;
      const lastReview = index % 9 === 0 ? null : new Date(now.getTime() - Math.round(1.45 ** index * 1_000_000) + 3_600_000);
      const card = await learn(learner, person, { state, stability: 0.2 * 1.21 ** index, lastReview });
      expected.set(person.id, recallChance(card, now));
    }
    const { rows } = await sql<{ person_id: string; chance: number }>`
      select person_id, ${recallChanceOf("c", now)} as chance from cards c where learner_id = ${learner.id}`.execute(db);
    expect(rows).toHaveLength(39);
    for (const { person_id, chance } of rows) expect(Math.abs(chance - expected.get(person_id)!)).toBeLessThan(1e-6);
    expect(new Set(rows.map(({ chance }) => Math.round(chance * 10))).size).toBeGreaterThan(4);
  });

  test("has constants of the scheduler", () => {
    expect((1 + FORGETTING.factor) ** FORGETTING.decay).toBeCloseTo(0.9, 6);
  });
});

describe("a group's pairs", () => {
  test("are ordered; a name counts that is forecast to be there, not one that fades, nor one missed a moment ago", async () => {
    const { people, counts } = await groupOf(5);
    const [ama, ben, cleo, dov] = people as [Person, Person, Person, Person];
    await learn(ama, ben);
    await learn(ben, ama, { stability: 5, lastReview: daysAgo(60) });
    await learn(ama, cleo, { state: "relearning", stability: 0.5, lastReview: now });
    await learn(ama, dov, { state: "new", lastReview: null, stability: 0 });
    expect(await counts()).toMatchObject({ people: 5, pairs: 20, knownPairs: 1 });
    await learn(dov, ama, { stability: 10, lastReview: daysAgo(9) });
    expect(await counts()).toMatchObject({ knownPairs: 2 });
  });

  test("are of current members who are not hidden, on both sides", async () => {
    const { groupId, people, counts } = await groupOf(7);
    const [ama, hidden, left] = people as [Person, Person, Person];
    const outside = await makeUser(db);
    for (const other of [hidden, left, outside]) {
      await learn(ama, other);
      await learn(other, ama);
      await makeMeeting(db, { between: [ama.id, other.id] });
    }
    await db.updateTable("memberships").set({ hidden_at: now }).where("group_id", "=", groupId).where("user_id", "=", hidden.id).execute();
    await db.updateTable("memberships").set({ left_at: now }).where("group_id", "=", groupId).where("user_id", "=", left.id).execute();
    expect(await counts()).toEqual({ people: 5, pairs: 20, knownPairs: 0, unmet: 5 });
  });

  test("people whom nobody has met are counted; a meeting that was undone is none", async () => {
    const { people, counts } = await groupOf(6);
    const [ama, ben, cleo, dov] = people as [Person, Person, Person, Person];
    await makeMeeting(db, { between: [ama.id, ben.id] });
    await makeMeeting(db, { between: [cleo.id, dov.id], values: { undone_at: now } });
    expect((await counts()).unmet).toBe(4);
  });

  test("a block between two changes no count: one could tell of it", async () => {
    const { people, counts } = await groupOf(5);
    const before = await counts();
    await db.insertInto("blocks").values({ blocker_id: people[0]!.id, blocked_id: people[1]!.id }).execute();
    expect(await counts()).toEqual(before);
  });

  test("of a thousand people are counted in one statement that never puts all pairs side by side", async () => {
    const group = await makeGroup(db);
    await sql`
      with people as (insert into users (name) select 'Member ' || n from generate_series(1, 1000) n returning id),
      members as (insert into memberships (group_id, user_id, role) select ${group.id}::uuid, id, 'member' from people returning user_id),
      numbered as (select user_id, row_number() over (order by user_id) as n from members)
      insert into cards (learner_id, person_id, state, due, stability, difficulty, reps, last_review)
      select a.user_id, b.user_id, 'review', ${now}, 30, 5, 1, ${daysAgo(1)}
        from numbered a join numbered b on b.n > a.n and b.n <= a.n + 30`.execute(db);
    await sql`analyze memberships, cards, meetings`.execute(db);
    const { db: watched, queries } = watchQueries(web);
    const counts = await countPairs({ db: watched, groupId: group.id, now });
    expect(counts).toEqual({ people: 1000, pairs: 999_000, knownPairs: 29_535, unmet: 1000 });
    expect(queries).toEqual(["RawNode"]);
  });
});

describe("the score", () => {
  test("a member sees the share alone; owner and admins the sums", async () => {
    const { people, share, totals, groupId } = await groupOf(5);
    const [owner, admin, member] = people as [Person, Person, Person];
    await db.updateTable("memberships").set({ role: "admin" }).where("group_id", "=", groupId).where("user_id", "=", admin.id).execute();
    await learn(owner, member);
    await makeMeeting(db, { between: [owner.id, member.id] });
    for (const person of people) expect(await share(person)).toBe(0.05);
    for (const person of [owner, admin]) expect(await totals(person)).toEqual({ knownPairs: 1, pairs: 20, unmet: 3, trend: [] });
    await expect(totals(member)).rejects.toMatchObject({ fault: { code: "not_allowed" } });
  });

  test("a member's share is that of the last day, unless that is long ago", async () => {
    const { groupId, people, share, totals } = await groupOf(5);
    await recordGroupScores({ db: worker, now: daysAgo(2) });
    await learn(people[1]!, people[0]!);
    expect(await share(people[0]!)).toBe(0.05);
    await recordGroupScores({ db: worker, now: daysAgo(1) });
    await db.updateTable("group_scores").set({ known_pairs: 7 }).where("group_id", "=", groupId).where("day", "=", "2026-03-11").execute();
    expect(await share(people[0]!)).toBe(0.35);
    expect((await totals(people[0]!))?.knownPairs).toBe(1);
  });

  test("is not shown of fewer than five, to nobody, also where there were more yesterday", async () => {
    const { groupId, people, share, totals } = await groupOf(5);
    await recordGroupScores({ db: worker, now: daysAgo(1) });
    await db
      .updateTable("memberships")
      .set({ hidden_at: now })
      .where("group_id", "=", groupId)
      .where("user_id", "=", people[4]!.id)
      .execute();
    expect([await share(people[0]!), await totals(people[0]!)]).toEqual([null, null]);
  });

  test("is not there for a stranger, nor for one who left", async () => {
    const { groupId, people, share, totals } = await groupOf(5);
    await db
      .updateTable("memberships")
      .set({ left_at: now })
      .where("group_id", "=", groupId)
      .where("user_id", "=", people[4]!.id)
      .execute();
    for (const person of [await makeUser(db), people[4]!]) {
      await expect(share(person)).rejects.toMatchObject({ fault: { code: "not_found" } });
      await expect(totals(person)).rejects.toMatchObject({ fault: { code: "not_found" } });
    }
  });
});

describe("the trend", () => {
  const record = (at = now) => recordGroupScores({ db: worker, now: at });
  const rows = (groupId: string) =>
    db.selectFrom("group_scores").select(["day", "known_pairs", "pairs"]).where("group_id", "=", groupId).orderBy("day").execute();

  test("has a row a day, however often and by however many workers it is written", async () => {
    const { groupId, people, totals } = await groupOf(5);
    await learn(people[1]!, people[0]!);
    await record(daysAgo(1));
    await Promise.all([record(), record()]);
    await learn(people[0]!, people[1]!);
    await record();
    expect(await rows(groupId)).toEqual([
      { day: "2026-03-11", known_pairs: 1, pairs: 20 },
      { day: "2026-03-12", known_pairs: 2, pairs: 20 },
    ]);
    expect((await totals(people[0]!))?.trend).toEqual([
      { day: "2026-03-11", share: 0.05 },
      { day: "2026-03-12", share: 0.1 },
    ]);
  });

  test("has no row of a group that is small or archived", async () => {
    const [small, archived] = [await groupOf(4), await groupOf(5)];
    await db.updateTable("groups").set({ archived_at: now }).where("id", "=", archived.groupId).execute();
    await record();
    expect([...(await rows(small.groupId)), ...(await rows(archived.groupId))]).toEqual([]);
  });

  test("is kept for four hundred days, and shown for ninety", async () => {
    const { groupId, people, totals } = await groupOf(5);
    for (const days of [401, 400, 90, 89]) {
      await db
        .insertInto("group_scores")
        .values({ group_id: groupId, day: daysAgo(days).toISOString().slice(0, 10), known_pairs: days % 7, pairs: 20 })
        .execute();
    }
    await record();
    expect((await rows(groupId)).map(({ day }) => day)).toEqual([400, 90, 89, 0].map((days) => daysAgo(days).toISOString().slice(0, 10)));
    expect((await totals(people[0]!))?.trend).toHaveLength(2);
  });
});

describe("one's own", () => {
  async function answered(learner: Person, days: number, correct = true) {
    const person = await makeUser(db);
    await db
      .insertInto("reviews")
      .values({
        learner_id: learner.id,
        person_id: person.id,
        client_id: randomUUID(),
        exercise: "choose_name",
        correct,
        elapsed_ms: 1_000,
        grade: correct ? 3 : 1,
        reviewed_at: daysAgo(days),
      })
      .execute();
  }
  const mine = (person: Person) => myScore({ db: web, actor: as(person), timeZone: "Europe/Berlin", now });

  test("streak and bests come of the log, of one's own answers alone", async () => {
    const [learner, other] = [await makeUser(db), await makeUser(db)];
    expect(await mine(learner)).toEqual({ mine: { streak: 0, today: false, bestStreak: 0, bestDay: 0 } });
    for (const days of [1, 2, 2, 10, 11, 12]) await answered(learner, days);
    await answered(learner, 2, false);
    for (let day = 0; day < 20; day += 1) await answered(other, day);
    expect(await mine(learner)).toEqual({ mine: { streak: 2, today: false, bestStreak: 3, bestDay: 2 } });
  });
});
