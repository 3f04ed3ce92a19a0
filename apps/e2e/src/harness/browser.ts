import type { Browser } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { launchChromium } from "./chromium.ts";

/** One browser for a file's tests; every person in it has a profile of their own. */
export function openBrowser(options: Parameters<typeof launchChromium>[0] = {}): { browser: Browser } {
  const opened = {} as { browser: Browser };
  beforeAll(async () => {
    opened.browser = await launchChromium(options);
  });
  afterAll(() => opened.browser?.close());
  return opened;
}
