import { expect, test } from "vitest";
import { nextDueWords } from "./next-due.ts";

const now = new Date("2026-03-02T18:30:00Z");

test.each([
  ["2026-03-02T18:29:00Z", "UTC", "in 1 minute"],
  ["2026-03-02T18:38:00Z", "UTC", "in 8 minutes"],
  ["2026-03-02T21:20:00Z", "UTC", "in 3 hours"],
  ["2026-03-03T05:00:00Z", "UTC", "tomorrow"],
  ["2026-03-03T05:00:00Z", "America/Los_Angeles", "in 11 hours"],
  ["2026-03-05T05:00:00Z", "UTC", "Thursday"],
  ["2026-04-03T05:00:00Z", "UTC", "April 3"],
])("due at %s, seen in %s: %s", (dueAt, timeZone, words) => {
  expect(nextDueWords({ dueAt: new Date(dueAt), now, timeZone })).toBe(words);
});
