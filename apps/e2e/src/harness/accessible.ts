import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect } from "vitest";

const SERIOUS = new Set(["serious", "critical"]);

/** Fails where axe finds something serious on the page as it is now, naming the rule and the elements. */
export async function expectAccessible(page: Page): Promise<void> {
  // Colours in the middle of a fade are nobody's contrast fault.
  await page.evaluate(() =>
    Promise.all(
      document
        .getAnimations()
        .filter((a) => a.effect?.getTiming().iterations !== Infinity)
        .map((a) => a.finished.catch(() => {})),
    ),
  );
  const { violations } = await new AxeBuilder({ page: page as never }).analyze();
  const found = violations
    .filter(({ impact }) => SERIOUS.has(impact ?? ""))
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
  expect(found, `axe on ${new URL(page.url()).pathname}`).toEqual([]);
}

/** The same in the light and in the dark scheme. */
export async function expectAccessibleInBoth(page: Page): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
}
