import * as fc from "fast-check";
import { expect, test } from "vitest";
import { DAY_MS, dayOf } from "../day.ts";
import { dayQuestion } from "./day-question.ts";

test("a group is asked everything once before anything twice, and the same all day", () => {
  fc.assert(
    fc.property(fc.uuid(), fc.date({ min: new Date("2020-01-01"), max: new Date("2100-01-01"), noInvalidDate: true }), (groupId, from) => {
      const asked = Array.from({ length: 40 }, (_, index) => dayOf(new Date(from.getTime() + index * DAY_MS))).map((day) =>
        dayQuestion({ groupId, day, questions: 40 }),
      );
      expect(asked.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, index) => index));
    }),
  );
});

test("two groups are mostly asked different things", () => {
  const asked = Array.from({ length: 40 }, (_, index) => dayQuestion({ groupId: `group ${index}`, day: "2026-03-02", questions: 40 }));
  expect(new Set(asked).size).toBeGreaterThan(15);
});
