import { expect, test } from "vitest";

import { backoffMs } from "./backoff.ts";

test("tries at once, then waits under a bound that doubles up to five seconds", () => {
  const longest = [0, 1, 2, 3, 7, 50].map((attempt) => backoffMs(attempt, () => 1));
  expect(longest).toEqual([0, 100, 200, 400, 5_000, 5_000]);
  expect(backoffMs(3, () => 0.5)).toBe(200);
});
