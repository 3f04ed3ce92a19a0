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
