import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Grade } from "./grade.ts";
import { freshCard, type MemoryCard } from "./memory-card.ts";
import { recallChance, reviewCard } from "./schedule.ts";

const DAY = 86_400_000;
const start = new Date("2026-03-02T09:00:00Z");
const after = (ms: number, from = start) => new Date(from.getTime() + ms);

describe("reviewCard", () => {
  test("a first right answer leads on in days, a first wrong one back in ten minutes", () => {
    const right = reviewCard({ card: freshCard(start), grade: 3, now: start });
    expect(right.state).toBe("review");
    expect(right.due.getTime()).toBeGreaterThanOrEqual(start.getTime() + DAY);
    const wrong = reviewCard({ card: freshCard(start), grade: 1, now: start });
    expect(wrong).toMatchObject({ state: "learning", due: after(600_000), reps: 1, lapses: 0 });
  });

  test("a forgotten name comes back in ten minutes and counts as a lapse", () => {
    const known = reviewCard({ card: freshCard(start), grade: 3, now: start });
    const lapsed = reviewCard({ card: known, grade: 1, now: known.due });
    expect(lapsed).toMatchObject({ state: "relearning", lapses: 1, due: after(600_000, known.due) });
    expect(lapsed.stability).toBeLessThan(known.stability);
  });

  test("nobody rests much longer than a year (the scheduler keeps the grades a day apart)", () => {
    let card = freshCard(start);
    for (let review = 0; review < 15; review += 1) card = reviewCard({ card, grade: 4, now: card.due });
    expect(card.scheduledDays).toBeGreaterThanOrEqual(365);
    expect(card.scheduledDays).toBeLessThanOrEqual(368);
  });

  test("an answer dated before the last one is taken as simultaneous", () => {
    const first = reviewCard({ card: freshCard(start), grade: 3, now: start });
    const skewed = reviewCard({ card: first, grade: 3, now: after(-5_000) });
    expect(skewed).toEqual(reviewCard({ card: first, grade: 3, now: start }));
  });

  const grades = fc.array(fc.record({ grade: fc.constantFrom<Grade>(1, 2, 3, 4), pauseMs: fc.nat(60 * DAY) }), {
    minLength: 1,
    maxLength: 12,
  });

  test("any history gives a card that the database takes, due later, and the same in every replay", () => {
    fc.assert(
      fc.property(grades, (answers) => {
        const { card, now } = replay(answers);
        expect(card.due.getTime()).toBeGreaterThan(now.getTime());
        expect(card.reps).toBe(answers.length);
        expect([card.stability, card.difficulty].every((value) => Number.isFinite(value) && value > 0)).toBe(true);
        expect([card.scheduledDays, card.learningSteps, card.lapses].every(Number.isInteger)).toBe(true);
        expect(replay(answers).card).toEqual(card);
      }),
    );
  });

  test("a better grade never comes back earlier", () => {
    fc.assert(
      fc.property(grades, fc.nat(60 * DAY), (answers, pauseMs) => {
        const { card, now } = replay(answers);
        const dues = ([1, 2, 3, 4] as const).map((grade) => reviewCard({ card, grade, now: after(pauseMs, now) }).due.getTime());
        expect(dues).toEqual(dues.toSorted((a, b) => a - b));
      }),
    );
  });
});

describe("recallChance", () => {
  test("is about nine in ten on the day a name is due, and falls with time", () => {
    const card = reviewCard({ card: freshCard(start), grade: 3, now: start });
    expect(recallChance(card, start)).toBeCloseTo(1);
    expect(recallChance(card, after(card.stability * DAY))).toBeCloseTo(0.9, 1);
    fc.assert(
      fc.property(fc.nat(400 * DAY), fc.nat(400 * DAY), (one, more) => {
        expect(recallChance(card, after(one + more))).toBeLessThanOrEqual(recallChance(card, after(one)));
      }),
    );
  });

  test("nothing is forecast before the first answer", () => {
    expect(recallChance(freshCard(start), start)).toBe(0);
  });
});

function replay(answers: { grade: Grade; pauseMs: number }[]): { card: MemoryCard; now: Date } {
  let [card, now] = [freshCard(start), start];
  for (const { grade, pauseMs } of answers) {
    now = after(pauseMs, now);
    card = reviewCard({ card, grade, now });
  }
  return { card, now };
}
