import { expect, test } from "vitest";
import { clockOf, minuteOf } from "./clock.ts";

test("every minute of a day comes back as it was", () => {
  for (let minute = 0; minute < 24 * 60; minute += 1) expect(minuteOf(clockOf(minute))).toBe(minute);
  expect(clockOf(485)).toBe("08:05");
});

test.each(["", "24:00", "7:00", "12:60", "noon"])("%j is no time", (text) => expect(minuteOf(text)).toBeNull());
