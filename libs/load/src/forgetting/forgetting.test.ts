import { expect, test } from "vitest";

import { averages } from "./forgetting.ts";
import { chance, show } from "./memory.ts";
import { NEWCOMER, simulate } from "./simulate.ts";
import { fixedRule, ours, sm2 } from "./rules.ts";

const DAY = 86_400;

test("a memory fades with time, and fades more slowly when it was refreshed later", () => {
  const once = show({ traces: [] }, 0);
  expect(chance(once, 600)).toBeGreaterThan(chance(once, DAY));
  const [massed, spaced] = [show(once, 60), show(once, 2 * DAY)];
  expect(chance(spaced, 32 * DAY)).toBeGreaterThan(chance(massed, 30 * DAY));
});

test.each([ours, fixedRule, sm2])("$name: a name that is missed comes back sooner than one that is known", (rule) => {
  // The three have states of their own, which only they know.
  const { met, answered, due } = rule as typeof fixedRule;
  const state = met(0);
  expect(due(state)).toBe(600);
  const after = (right: boolean) => due(answered(answered(state, right, 600), right, DAY));
  expect(after(false)).toBeLessThan(after(true) + 1);
  const known = answered(answered(answered(state, true, 600), true, DAY), true, 9 * DAY);
  expect(due(known)).toBeGreaterThan(10 * DAY);
});

test("the same numbers give the same course, and nobody is known before they are met", () => {
  const course = () => simulate({ rule: ours, learner: NEWCOMER, random: () => 0.5 });
  expect(course()).toEqual(course());
  expect(course().recalled[0]).toBeLessThanOrEqual(12);
});

test("after three months more people are known than by the old rule", () => {
  const [mine, fixed] = averages({ learners: 5, learner: NEWCOMER });
  expect(mine!.recalled.at(-1)).toBeGreaterThan(fixed!.recalled.at(-1)!);
});
