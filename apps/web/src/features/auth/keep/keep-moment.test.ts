import { expect, test } from "vitest";
import { isKeepMoment } from "./keep-moment.ts";

const now = Date.UTC(2026, 10, 24);
const days = (count: number) => count * 24 * 60 * 60 * 1000;
const at = (visits: number, practised = false, dismissedAt: number | null = null) =>
  isKeepMoment({ memory: { visits, dismissedAt }, practised, now });

test("not at the first two visits, then at each", () => {
  expect([1, 2, 3, 4].map((visits) => at(visits))).toEqual([false, false, true, true]);
});

test("after a practice at once", () => expect(at(1, true)).toBe(true));

test("put away, it rests for seven days", () => {
  expect(at(9, true, now)).toBe(false);
  expect(at(9, true, now - days(7) + 1)).toBe(false);
  expect(at(9, true, now - days(7))).toBe(true);
});

test("a clock that was set back does not hide it for ever", () => expect(at(3, false, now + days(400))).toBe(true));
