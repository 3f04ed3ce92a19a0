import { testDatabase } from "@namegame/testing";
import { expect, test } from "vitest";
import { createNotifyLimits } from "./notify-limits.ts";

const { db } = await testDatabase({ role: "web" });
const limits = createNotifyLimits({ db });

async function passed(count: number, attempt: () => Promise<void>): Promise<number> {
  let passes = 0;
  for (let i = 0; i < count; i += 1) {
    const refused = await attempt().catch((error: { fault: { code: string } }) => error.fault.code);
    if (refused === undefined) passes += 1;
    else expect(refused).toBe("too_many");
  }
  return passes;
}

test("each kind of asking has its own limit, and each person theirs", async () => {
  expect(await passed(25, () => limits.device("ann"))).toBe(20);
  expect(await passed(125, () => limits.change("ann"))).toBe(120);
  expect(await passed(605, () => limits.read("ann"))).toBe(600);
  expect(await passed(1, () => limits.device("ben"))).toBe(1);
});

test("links are counted by network", async () => {
  expect(await passed(305, () => limits.link("203.0.113.7"))).toBe(300);
  expect(await passed(1, () => limits.link("198.51.100.7"))).toBe(1);
});
