import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type Practised, streakOf } from "./streak.ts";

const now = new Date("2026-03-12T09:00:00Z");
const daysAgo = (days: number, ...recalled: string[]): Practised => ({ at: new Date(now.getTime() - days * 86_400_000), recalled });
const streak = (practised: Practised[], timeZone = "UTC", at = now) => streakOf({ practised, now: at, timeZone });

test.each<[string, number[], { streak: number; today: boolean; bestStreak: number }]>([
  ["nothing yet", [], { streak: 0, today: false, bestStreak: 0 }],
  ["today alone", [0], { streak: 1, today: true, bestStreak: 1 }],
  ["until yesterday it still stands", [1, 2, 3], { streak: 3, today: false, bestStreak: 3 }],
  ["a whole day without practice ends it, the best stays", [2, 3, 4, 5], { streak: 0, today: false, bestStreak: 4 }],
  ["several times a day count once", [0, 0, 1, 1, 3], { streak: 2, today: true, bestStreak: 2 }],
])("%s", (_, days, expected) => {
  expect(streak(days.map((day) => daysAgo(day)))).toMatchObject(expected);
});

test("a day is the learner's own", () => {
  // Half past ten in the evening and half past midnight in Berlin: two days there, one in UTC.
  const practised = ["2026-03-10T21:30:00Z", "2026-03-10T23:30:00Z"].map((at) => ({ at: new Date(at), recalled: [] }));
  const at = new Date("2026-03-11T09:00:00Z");
  expect(streak(practised, "Europe/Berlin", at)).toMatchObject({ streak: 2, today: true });
  expect(streak(practised, "UTC", at)).toMatchObject({ streak: 1, today: false });
});

test("the best day counts each name once", () => {
  expect(streak([daysAgo(1, "ama", "ben"), daysAgo(1, "ama", "cleo"), daysAgo(0, "ama")]).bestDay).toBe(3);
});

test("whatever was practised: the streak is at most the best, and the best at most the days there were", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(60)), (days) => {
      const { streak: current, bestStreak } = streak(days.map((day) => daysAgo(day)));
      expect(current).toBeLessThanOrEqual(bestStreak);
      expect(bestStreak).toBeLessThanOrEqual(new Set(days).size);
      expect(bestStreak > 0).toBe(days.length > 0);
    }),
  );
});
