import { expect, test } from "vitest";
import { columnsAt, rowColumnsAt } from "./columns.ts";

test.each([
  ["a small phone", 288, 320, 16, 2],
  ["a phone", 358, 390, 16, 2],
  ["a tablet", 720, 768, 16, 5],
  ["a desktop", 1_136, 1_440, 16, 7],
  ["large text on a phone", 358, 390, 32, 2],
  ["nothing measured yet", 0, 390, 16, 1],
])("%s", (_, width, windowWidth, rem, columns) => {
  expect(columnsAt({ width, windowWidth, rem })).toBe(columns);
});

test("rows stand side by side where two are wide enough to read", () => {
  expect([767, 768, 1_136].map((width) => rowColumnsAt({ width, rem: 16 }))).toEqual([1, 2, 2]);
  expect(rowColumnsAt({ width: 1_136, rem: 32 })).toBe(1);
});
