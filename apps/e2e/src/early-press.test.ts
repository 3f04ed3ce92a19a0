import { expect, onTestFinished, test } from "vitest";
import { openBrowser } from "./harness/browser.ts";
import { makeCrew } from "./harness/crew.ts";
import { openDatabase } from "./harness/database.ts";
import { demoGroup } from "./harness/demo-group.ts";
import { answerOf } from "./harness/device.ts";
import { openEarly } from "./harness/early.ts";
import { meetPerson } from "./harness/person.ts";
import { idOf, signedIn, signInBrowser } from "./harness/sign-in.ts";

const chromium = openBrowser();
const database = openDatabase();

test("a switch turned before the page has its scripts is turned, once", async () => {
  const person = await meetPerson(chromium.browser, "phone", { name: "mateo" });
  const device = await signInBrowser(person, "mateo");
  onTestFinished(async () => void (await device.call("chat.setReceipts", { shared: true })));
  const { page } = person;
  const { letScriptsCome } = await openEarly(person, "/me");
  const turn = page.getByRole("switch", { name: "Show what I have read" });
  await turn.click();
  await turn.click();
  await expect.poll(() => page.locator("[data-kept]").count()).toBe(1);
  letScriptsCome();
  await page.getByRole("switch", { name: "Show what I have read", checked: false }).waitFor();
  const kept = database.db.selectFrom("users").select("read_receipts").where("id", "=", idOf("mateo"));
  await expect.poll(() => kept.executeTakeFirst()).toEqual({ read_receipts: false });
  expect(await page.locator("[data-kept]").count()).toBe(0);
  // The page hears by itself now.
  await turn.click();
  await expect.poll(() => kept.executeTakeFirst()).toEqual({ read_receipts: true });
});

test("a newcomer who writes the name and presses before the page has its scripts comes in", async () => {
  const host = await signedIn("ngozi");
  const groupId = await demoGroup(host);
  const { code } = await answerOf(host.call("greet.createCode", { groupId }));
  const newcomer = await meetPerson(chromium.browser, "phone", { name: "early" });
  const { page } = newcomer;
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  const { letScriptsCome } = await openEarly(newcomer, code.path);
  await page.getByRole("textbox", { name: "Your first name" }).fill("Earlybird");
  await page.getByRole("button", { name: "Come in" }).click();
  letScriptsCome();
  await page.waitForURL(new RegExp(`/g/${groupId}`));
  // Not by an address that has the name in it.
  expect(asked.filter((url) => url.includes("Earlybird"))).toEqual([]);
});

test("what is pressed in a part of the page that comes behind its frame is done though the scripts come one by one", async () => {
  const crew = await makeCrew("Early risers", "ngozi", "mateo");
  const person = await meetPerson(chromium.browser, "desktop", { name: "ngozi" });
  await signInBrowser(person, "ngozi");
  const { page } = person;
  const { letScriptsCome } = await openEarly(person, `/chat/${crew.conversationId}`, { gapMs: 150 });
  await page.getByRole("button", { name: "More about this conversation" }).click();
  letScriptsCome();
  await expect.poll(() => page.getByRole("menuitem", { name: "Only admins write here" }).count()).toBe(1);
});
