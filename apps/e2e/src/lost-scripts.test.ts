import { expect, test } from "vitest";
import { openBrowser } from "./harness/browser.ts";
import { composer, log, send } from "./harness/chat.ts";
import { makeCrew } from "./harness/crew.ts";
import { meetPerson } from "./harness/person.ts";
import { signInBrowser } from "./harness/sign-in.ts";

const chromium = openBrowser();

test("a page comes alive whose scripts and styles got lost on the way at first", async () => {
  const crew = await makeCrew("Bad network", "ngozi", "mateo");
  const mateo = await meetPerson(chromium.browser, "phone", { name: "mateo" });
  await signInBrowser(mateo, "mateo");
  const { page } = mateo;
  const lost = new Map<string, number>();
  await page.route(/\/_next\/static\/.*\.(js|css)/, (route) => {
    const url = route.request().url();
    const times = lost.get(url) ?? 0;
    // Once as it was announced, and once as it was needed.
    if (times === 2) return route.continue();
    lost.set(url, times + 1);
    return route.abort();
  });

  await page.goto(`/chat/${crew.conversationId}`);
  await composer(page).waitFor();
  await send(page, "Here I am after all");
  await log(page).getByText("Here I am after all").waitFor();
  expect([...lost.keys()].filter((url) => url.includes(".css"))).not.toEqual([]);
  expect([...lost.keys()].filter((url) => url.includes(".js")).length).toBeGreaterThan(5);
  // Styled: the bubble of one's own words has a ground.
  await expect.poll(() => page.evaluate(() => getComputedStyle(document.body).fontFamily)).not.toContain("Times");
});

test("who needs a script that never comes is told so in the end", async () => {
  const { page } = await meetPerson(chromium.browser, "desktop");
  const address = "/_next/static/chunks/never.js";
  const asked: string[] = [];
  page.on("request", (request) => void asked.push(new URL(request.url()).pathname));
  await page.clock.install();
  await page.goto("/sign-in");
  await page.evaluate((src) => {
    const script = document.createElement("script");
    script.src = src;
    script.addEventListener("error", () => document.body.setAttribute("data-told", ""));
    document.head.append(script);
  }, address);
  const told = page.locator("body[data-told]");
  const count = () => asked.filter((path) => path === address).length;
  await expect.poll(count).toBe(1);
  expect(await told.count()).toBe(0);
  await expect
    .poll(async () => {
      await page.clock.runFor(20_000);
      return told.count();
    })
    .toBe(1);
  expect(count()).toBe(7);
});
