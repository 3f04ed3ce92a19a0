import { testDatabase } from "@namegame/testing";
import { beforeEach, expect, test } from "vitest";
import { createAuthLimits, type AuthLimits } from "./auth-limits.ts";

const { db } = await testDatabase({ role: "web" });
let limits: AuthLimits;

beforeEach(async () => {
  await db.deleteFrom("rate_limits").execute();
  limits = createAuthLimits({ db });
});

const passes = (attempt: Promise<void>) =>
  attempt.then(
    () => true,
    (error) => (error.fault?.code === "too_many" && error.fault.retryAfterMs > 0 ? false : Promise.reject(error)),
  );

async function times(count: number, attempt: (i: number) => Promise<void>): Promise<number> {
  const passed = [];
  for (let i = 0; i < count; i += 1) passed.push(await passes(attempt(i)));
  return passed.filter(Boolean).length;
}

test("a sixth mail to one address waits, from wherever it is asked for; other addresses go on", async () => {
  expect(await times(8, (i) => limits.mail({ email: "ama@names.example", ip: `203.0.113.${i}` }))).toBe(5);
  expect(await passes(limits.mail({ email: "ben@names.example", ip: "203.0.113.0" }))).toBe(true);
});

test("a network that mails the world is stopped, and uses up nobody's own limit once it is", async () => {
  expect(await times(70, (i) => limits.mail({ email: `${i}@names.example`, ip: "198.51.100.9" }))).toBe(60);
  expect(await times(9, () => limits.mail({ email: "ama@names.example", ip: "198.51.100.9" }))).toBe(0);
  expect(await times(6, () => limits.mail({ email: "ama@names.example", ip: "203.0.113.5" }))).toBe(5);
});

test("tries of a code are counted by address and for all web processes together", async () => {
  const another = createAuthLimits({ db });
  expect(await times(14, (i) => (i % 2 ? limits : another).codeTry("ama@names.example"))).toBe(10);
  expect(await passes(limits.codeTry("ben@names.example"))).toBe(true);
});

test("a hall signs in by passkey behind one address, a script without end does not", async () => {
  const tried = await Promise.all(Array.from({ length: 620 }, () => passes(limits.ceremony("203.0.113.7"))));
  expect(tried.filter(Boolean)).toHaveLength(600);
  expect(await passes(limits.link("203.0.113.7"))).toBe(true);
});

test("who goes on guessing at one address all day is stopped for the day", async () => {
  let passed = 0;
  for (let tenMinutes = 0; tenMinutes < 10; tenMinutes += 1) {
    passed += await times(10, () => limits.codeTry("ama@names.example"));
    await db.deleteFrom("rate_limits").where("key", "like", "mail\\_code:%").execute();
    limits = createAuthLimits({ db });
  }
  expect(passed).toBe(80);
  expect(await passes(limits.codeTry("ben@names.example"))).toBe(true);
});
