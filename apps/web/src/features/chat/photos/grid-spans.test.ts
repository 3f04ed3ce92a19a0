import { expect, test } from "vitest";
import { gridSpans } from "./grid-spans.ts";

test.each([
  [1, [6]],
  [2, [3, 3]],
  [3, [6, 3, 3]],
  [4, [3, 3, 3, 3]],
  [5, [3, 3, 2, 2, 2]],
  [6, [2, 2, 2, 2, 2, 2]],
  [7, [3, 3, 3, 3, 2, 2, 2]],
  [8, [3, 3, 2, 2, 2, 2, 2, 2]],
  [9, [2, 2, 2, 2, 2, 2, 2, 2, 2]],
])("%i photos", (count, spans) => {
  expect(gridSpans(count)).toEqual(spans);
});
