import { expect, it } from "vitest";

import { createGapClock } from "./gap.ts";

it("runs from the loss until everything is here, and keeps the longest", () => {
  let now = 0;
  const gap = createGapClock(() => now);
  expect(gap.longest()).toBeUndefined();
  gap.lost();
  now = 100;
  gap.back(7);
  gap.holds(6);
  now = 250;
  gap.holds(7);
  expect(gap.longest()).toBe(250);
  now = 1_000;
  gap.lost();
  gap.back(7);
  gap.holds(8);
  expect(gap.longest()).toBe(250);
});

it("goes on when the connection is lost again before all is here, and counts who is still away", () => {
  let now = 0;
  const gap = createGapClock(() => now);
  gap.lost();
  gap.back(3);
  now = 50;
  gap.lost();
  gap.holds(3);
  now = 90;
  expect(gap.longest()).toBe(90);
});
