import { setTimeout as sleep } from "node:timers/promises";
import { expect } from "vitest";
import type { Person } from "./person.ts";

/** Opens a page whose scripts are on their way until they are let come, all at once or one after the other. */
export async function openEarly({ page }: Person, address: string, { gapMs = 0 } = {}) {
  const { promise: mayCome, resolve: letScriptsCome } = Promise.withResolvers<void>();
  let held = 0;
  await page.route("**/_next/static/**/*.js*", async (route) => {
    const before = held;
    held += 1;
    await mayCome;
    await sleep(before * gapMs);
    await route.continue();
  });
  await page.goto(address, { waitUntil: "domcontentloaded" });
  await expect.poll(() => held).toBeGreaterThan(5);
  return { letScriptsCome };
}
