import { expect, test } from "vitest";
import { gridMove } from "./grid-keys.ts";

// 0 1 2
// 3 4 5
// 6
const grid = { columns: 3, count: 7 };

test.each([
  ["ArrowRight", 0, 1],
  ["ArrowRight", 2, 3],
  ["ArrowRight", 6, null],
  ["ArrowLeft", 3, 2],
  ["ArrowLeft", 0, null],
  ["ArrowDown", 0, 3],
  ["ArrowDown", 3, 6],
  ["ArrowDown", 5, 6],
  ["ArrowDown", 6, null],
  ["ArrowUp", 6, 3],
  ["ArrowUp", 1, null],
  ["Home", 5, 0],
  ["End", 0, 6],
  ["End", 6, null],
  ["a", 1, null],
])("%s from %i", (key, at, to) => {
  expect(gridMove({ key, at, ...grid })).toBe(to);
});

test("nobody there", () => {
  expect(gridMove({ key: "End", at: 0, columns: 3, count: 0 })).toBeNull();
});
