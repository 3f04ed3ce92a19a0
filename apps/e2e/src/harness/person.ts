import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { expect, inject, onTestFinished } from "vitest";
import { shapes, type Size } from "./sizes.ts";

const PICTURES = fileURLToPath(new URL("../../.pictures", import.meta.url));
/** How long a page may take to show what was asked; above every pause of the product's own, such as a reconnect. */
export const PATIENCE_MS = 60_000;

export interface Person {
  context: BrowserContext;
  page: Page;
  /** Cuts the network, and gives it back. */
  offline(cut: boolean): Promise<void>;
}

/**
 * One person with a device of their own: a fresh browser profile. It is closed when the test ends; where the test fails, its page
 * is kept as a picture, and told with the failure. An error that no code caught in any of its pages, or anything that the content policy forbade, fails the test.
 */
export async function meetPerson(browser: Browser, size: Size, more: BrowserContextOptions & { name?: string } = {}): Promise<Person> {
  const { name = "somebody", ...options } = more;
  const context = await browser.newContext({ ...shapes[size], baseURL: inject("product").url, ...options });
  context.setDefaultTimeout(PATIENCE_MS);
  const faults: string[] = [];
  context.on("weberror", (error) => faults.push(error.error().stack ?? String(error.error())));
  context.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) faults.push(message.text());
  });
  const page = await context.newPage();

  onTestFinished(async ({ task }) => {
    const failed = task.result?.state === "fail";
    if (failed) {
      await keepPicture(page, `${task.name}-${name}-${size}`);
      const shown = `${name}'s ${size} showed ${await whatItShows(page)}`;
      // Both: one is printed where it failed, the other reported at the end.
      for (const error of task.result?.errors ?? []) {
        error.message += `\n${shown}`;
        error.stack = `${shown}\n${error.stack}`;
      }
    }
    await context.close();
    if (!failed) expect(faults, "errors that no code caught in the page, and what its content policy forbade").toEqual([]);
  });
  return { context, page, offline: (cut) => context.setOffline(cut) };
}

const TOLD_MAX = 400;

/** The address and the words of a page, on one line: what another machine's log can bring of it. */
async function whatItShows(page: Page): Promise<string> {
  const words = await page.evaluate(() => document.body.innerText).catch((error: unknown) => String(error));
  return `${page.url()} ${words.replaceAll(/\s+/g, " ").slice(-TOLD_MAX)}`;
}

async function keepPicture(page: Page, title: string): Promise<void> {
  const file = title.replace(/[^\w-]+/g, "_").slice(0, 120);
  await mkdir(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `${file}.png`) }).catch(() => {});
}
