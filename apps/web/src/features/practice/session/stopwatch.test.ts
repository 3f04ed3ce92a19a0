import { expect, test } from "vitest";
import { createStopwatch } from "./stopwatch.ts";

test("counts while it runs, and neither before nor in a pause", () => {
  let time = 100;
  const watch = createStopwatch(() => time);
  time += 500;
  expect(watch.elapsedMs()).toBe(0);
  watch.start();
  time += 1_000;
  watch.start();
  watch.pause();
  time += 60_000;
  watch.start();
  time += 250;
  expect(watch.elapsedMs()).toBe(1_250);
});

test("never says more than an hour", () => {
  let time = 0;
  const watch = createStopwatch(() => time);
  watch.start();
  time += 86_400_000;
  expect(watch.elapsedMs()).toBe(3_600_000);
});
