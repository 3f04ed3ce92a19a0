import type { Locator } from "playwright-core";
import { expect } from "vitest";

/** A page that has heard the press opens within this; another press before would close it again. */
const SLOW_MS = 5_000;
const MOST_PRESSES = 3;

/**
 * Presses a menu's button until the menu stands open, and does nothing where it does. A press may come before a slow page listens; one that
 * was needed again is printed, for a menu that closes by itself would be a fault of the page.
 */
export async function openMenu(button: Locator): Promise<void> {
  const isOpen = async () => (await button.getAttribute("aria-expanded")) === "true";
  let presses = 0;
  while (!(await isOpen()) && presses < MOST_PRESSES) {
    presses += 1;
    await button.click();
    await expect
      .poll(isOpen, { timeout: SLOW_MS })
      .toBe(true)
      .catch(() => {});
  }
  expect(await isOpen()).toBe(true);
  if (presses > 1) console.log(`the menu of "${await button.getAttribute("aria-label")}" opened at press ${presses}`);
}
