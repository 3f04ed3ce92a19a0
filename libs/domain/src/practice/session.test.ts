import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { freshCard } from "./memory-card.ts";
import { isAskable, type PracticePerson } from "./person.ts";
import { sampleCard, samplePerson, seededRandom } from "./sample.fixture.ts";
import { NEW_PER_SESSION, orderSession } from "./session.ts";

const now = new Date("2026-03-02T09:00:00Z");
const minutes = (count: number) => new Date(now.getTime() + count * 60_000);
const order = (people: PracticePerson[], limit = 20) =>
  orderSession({ people, now, limit, random: seededRandom() }).map((person) => person.userId);

describe("orderSession", () => {
  test("asks those met and due first, then those just met, then the rest due, then a few new faces", () => {
    const people = [
      samplePerson({ userId: "new" }),
      samplePerson({ userId: "rest-due", card: sampleCard(minutes(-90)) }),
      samplePerson({ userId: "just-met", lastMetAt: minutes(-2), card: freshCard(minutes(8)) }),
      samplePerson({ userId: "met-due", lastMetAt: minutes(-600), card: sampleCard(minutes(-5)) }),
      samplePerson({ userId: "met-overdue", lastMetAt: minutes(-600), card: sampleCard(minutes(-60)) }),
      samplePerson({ userId: "met-later", lastMetAt: minutes(-600), card: sampleCard(minutes(60)) }),
      samplePerson({ userId: "rest-later", card: sampleCard(minutes(60)) }),
    ];
    expect(order(people)).toEqual(["met-overdue", "met-due", "just-met", "rest-due", "new"]);
  });

  test("a meeting is due ten minutes later, though never answered", () => {
    const people = [samplePerson({ userId: "met", lastMetAt: minutes(-10), card: freshCard(now) }), samplePerson({ userId: "new" })];
    expect(order(people)).toEqual(["met", "new"]);
  });

  test("new faces come a few at a time, and none where enough is due", () => {
    const strangers = Array.from({ length: 50 }, (_, index) => samplePerson({ userId: `new-${index}` }));
    expect(order(strangers)).toHaveLength(NEW_PER_SESSION);
    const due = Array.from({ length: 12 }, (_, index) => samplePerson({ userId: `due-${index}`, card: sampleCard(minutes(-1)) }));
    expect(order([...strangers, ...due])).toHaveLength(12);
  });

  test("a person without photo and fact is not asked; faces come before facts", () => {
    const people = [
      samplePerson({ userId: "nothing", photoId: null }),
      samplePerson({ userId: "fact", photoId: null, hasFact: true }),
      samplePerson({ userId: "face" }),
    ];
    expect(order(people)).toEqual(["face", "fact"]);
  });

  const anybody = fc.record({
    photo: fc.boolean(),
    hasFact: fc.boolean(),
    met: fc.option(fc.integer({ min: -10_000, max: 0 })),
    card: fc.option(fc.record({ due: fc.integer({ min: -10_000, max: 10_000 }), fresh: fc.boolean() })),
  });

  test("whoever the people are: at most the limit, nobody twice, only askable ones, never a stranger before somebody met and due", () => {
    fc.assert(
      fc.property(fc.array(anybody, { maxLength: 60 }), fc.integer({ min: 1, max: 50 }), fc.nat(), (rows, limit, seed) => {
        const people = rows.map((row, index) =>
          samplePerson({
            userId: `${index}`,
            photoId: row.photo ? `p${index}` : null,
            hasFact: row.hasFact,
            lastMetAt: row.met === null ? null : minutes(row.met),
            card: row.card && (row.card.fresh ? freshCard(minutes(row.card.due)) : sampleCard(minutes(row.card.due))),
          }),
        );
        const session = orderSession({ people, now, limit, random: seededRandom(seed) });
        expect(session.length).toBeLessThanOrEqual(limit);
        expect(new Set(session).size).toBe(session.length);
        expect(session.every(isAskable)).toBe(true);
        const metDue = people.filter((person) => isAskable(person) && person.lastMetAt && person.card && person.card.due <= now);
        const head = session.slice(0, Math.min(metDue.length, limit));
        expect(head.every((person) => metDue.includes(person))).toBe(true);
      }),
    );
  });
});
