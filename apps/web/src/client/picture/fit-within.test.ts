import { expect, test } from "vitest";
import { fitWithin } from "./fit-within.ts";

test.each([
  [
    { width: 8_064, height: 6_048 },
    { width: 4_096, height: 3_072 },
  ],
  [
    { width: 6_048, height: 8_064 },
    { width: 3_072, height: 4_096 },
  ],
  [
    { width: 640, height: 480 },
    { width: 640, height: 480 },
  ],
  [
    { width: 40_960, height: 3 },
    { width: 4_096, height: 1 },
  ],
])("%o becomes %o", (size, fitted) => {
  expect(fitWithin(size, 4_096)).toEqual(fitted);
});
