import { expect, test } from "vitest";
import { createByteBudget } from "./byte-budget.ts";

const never = new AbortController().signal;

async function settled(promise: Promise<unknown>): Promise<boolean> {
  return Promise.race([promise.then(() => true), new Promise<boolean>((resolve) => setImmediate(() => resolve(false)))]);
}

test("gives out no more than it has, and the rest in order", async () => {
  const budget = createByteBudget(10);
  const first = await budget.take(6, never);
  const large = budget.take(8, never);
  const small = budget.take(1, never);
  expect(await settled(large)).toBe(false);
  expect(await settled(small)).toBe(false);
  first();
  first();
  const giveBack = await large;
  expect(await settled(small)).toBe(true);
  const next = budget.take(2, never);
  expect(await settled(next)).toBe(false);
  giveBack();
  expect(await settled(next)).toBe(true);
});

test("who gives up waiting makes room for the next", async () => {
  const budget = createByteBudget(10);
  const first = await budget.take(5, never);
  const leaving = new AbortController();
  const large = budget.take(10, leaving.signal);
  const small = budget.take(5, never);
  leaving.abort();
  await expect(large).rejects.toThrow("aborted");
  expect(await settled(small)).toBe(true);
  await expect(budget.take(1, leaving.signal)).rejects.toThrow("aborted");
  first();
  expect(await settled(budget.take(5, never))).toBe(true);
});
