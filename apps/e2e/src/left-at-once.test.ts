import { expect, onTestFinished, test } from "vitest";
import { openBrowser } from "./harness/browser.ts";
import { openDatabase } from "./harness/database.ts";
import { meetPerson } from "./harness/person.ts";
import { idOf, signInBrowser } from "./harness/sign-in.ts";

const chromium = openBrowser();
const database = openDatabase();

test("a press counts though its page is left at once, on a slow network", async () => {
  const person = await meetPerson(chromium.browser, "phone", { name: "mateo" });
  const device = await signInBrowser(person, "mateo");
  onTestFinished(async () => void (await device.call("chat.setReceipts", { shared: true })));
  const { page } = person;
  await page.goto("/me");
  const chromeDevTools = await person.context.newCDPSession(page);
  await chromeDevTools.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 1_000,
    downloadThroughput: -1,
    uploadThroughput: -1,
  });
  const turn = page.getByRole("switch", { name: "Show what I have read" });
  await turn.click();
  expect(await turn.isChecked()).toBe(false);
  await page.goto("about:blank");
  const kept = database.db.selectFrom("users").select("read_receipts").where("id", "=", idOf("mateo"));
  await expect.poll(() => kept.executeTakeFirst(), { timeout: 15_000 }).toEqual({ read_receipts: false });
});
