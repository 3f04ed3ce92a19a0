import { testDatabase } from "@namegame/testing";
import { beforeEach, describe, expect, it } from "vitest";
import { createGreetLimits, type Caller, type GreetLimits } from "./greet-limits.ts";
import { networkOf } from "./network.ts";

const { db } = await testDatabase({ role: "web" });
const HALL = "203.0.113.7";
let limits: GreetLimits;

beforeEach(async () => {
  await db.deleteFrom("rate_limits").execute();
  // As after a restart: what a limiter remembers in its process is gone.
  limits = createGreetLimits({ db });
});

const phone = (device: string | null, ip = HALL): Caller => ({ userId: null, device, ip });
const refused = (error: { fault?: { code?: string; retryAfterMs?: number } }) => error.fault ?? {};
const passes = (attempt: Promise<void>) =>
  attempt.then(
    () => true,
    (error) => (refused(error).code === "too_many" ? false : Promise.reject(error)),
  );

describe("joining", () => {
  it("a hall of 60 phones behind one address all come in while a script from the same address is slowed", async () => {
    const hall = Array.from({ length: 60 }, (_, i) => passes(limits.join(phone(`phone ${i}`))));
    const scriptWithOneCookie = Array.from({ length: 200 }, () => passes(limits.join(phone("script"))));
    const scriptWithoutCookie = Array.from({ length: 200 }, () => passes(limits.join(phone(null))));
    expect((await Promise.all(hall)).filter(Boolean)).toHaveLength(60);
    expect((await Promise.all(scriptWithOneCookie)).filter(Boolean)).toHaveLength(5);
    expect((await Promise.all(scriptWithoutCookie)).filter(Boolean)).toHaveLength(10);
  });

  it("says when to try again", async () => {
    for (let i = 0; i < 5; i += 1) await limits.join(phone("one"));
    const fault = await limits.join(phone("one")).catch(refused);
    expect(fault).toMatchObject({ code: "too_many", retryAfterMs: expect.any(Number) });
    expect((fault as { retryAfterMs: number }).retryAfterMs).toBeGreaterThan(0);
    expect((fault as { retryAfterMs: number }).retryAfterMs).toBeLessThanOrEqual(600_000);
  });

  it("a retry of the same attempt is given back", async () => {
    for (let i = 0; i < 12; i += 1) {
      expect(await passes(limits.join(phone("flaky")))).toBe(true);
      if (i > 0) await limits.joinedBefore(phone("flaky"));
    }
  });

  it("counts for all web processes together", async () => {
    const another = createGreetLimits({ db });
    for (let i = 0; i < 5; i += 1) await (i % 2 ? limits : another).join(phone("one"));
    expect(await passes(limits.join(phone("one")))).toBe(false);
    expect(await passes(another.join(phone("one")))).toBe(false);
  });

  it("an address gets cookies for a large hall, not for ever", async () => {
    const given = await Promise.all(Array.from({ length: 420 }, () => limits.newDevice(HALL)));
    expect(given.filter(Boolean)).toHaveLength(400);
    expect(await limits.newDevice("203.0.113.8")).toBe(true);
  });
});

describe("guessing", () => {
  it("ten wrong codes of one device end its guessing; other phones of the hall go on", async () => {
    for (let i = 0; i < 10; i += 1) {
      await limits.mayGuess(phone("guesser"));
      await limits.guessedWrong(phone("guesser"));
    }
    expect(await passes(limits.mayGuess(phone("guesser")))).toBe(false);
    expect(await passes(limits.mayGuess(phone("honest")))).toBe(true);
  });

  it("a script that takes a fresh device each time is stopped by its address", async () => {
    for (let i = 0; i < 200; i += 1) await limits.guessedWrong(phone(`fresh ${i}`));
    expect(await passes(limits.mayGuess(phone("fresh 200")))).toBe(false);
    expect(await passes(limits.mayGuess(phone("elsewhere", "198.51.100.4")))).toBe(true);
  });
});

describe("mailing", () => {
  it("counts addresses, not calls", async () => {
    for (let i = 0; i < 5; i += 1) await limits.mail("one", 20);
    expect(await passes(limits.mail("one", 1))).toBe(false);
    expect(await passes(limits.mail("two", 20))).toBe(true);
  });
});

describe("networkOf", () => {
  it.each([
    ["203.0.113.7", "203.0.113.7"],
    ["::ffff:203.0.113.7", "203.0.113.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:0DB8:0001:0002::1", "2001:db8:1:2::/64"],
    ["2001:db8::1", "2001:db8:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ])("%s is %s", (address, network) => expect(networkOf(address)).toBe(network));
});
