import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { expectAccessibleInBoth } from "./harness/accessible.ts";
import { openBrowser } from "./harness/browser.ts";
import { makeCrew } from "./harness/crew.ts";
import { openDatabase } from "./harness/database.ts";
import { answerOf, createDevice, type Device, newRequestId } from "./harness/device.ts";
import { meetPerson, type Person } from "./harness/person.ts";
import { signedIn, signInBrowser } from "./harness/sign-in.ts";
import type { Size } from "./harness/sizes.ts";

const chromium = openBrowser();
const database = openDatabase();

interface Newcomer {
  name: string;
  userId: string;
  device: Device;
}

/** People of this journey alone, come in by the door: what they are to each other, no other journey changes. */
async function comeIn(host: Device, groupId: string, names: readonly string[]): Promise<Newcomer[]> {
  const { code } = await answerOf(host.call("greet.createCode", { groupId, poster: true, useLimit: 50 }));
  return Promise.all(
    names.map(async (name) => {
      const device = createDevice();
      // Gives the phone its cookie: those without one share a small limit.
      await device.call("greet.preview", { code: code.spoken });
      await answerOf(device.call("greet.join", { code: code.spoken, name, requestId: newRequestId() }));
      return { name, device, userId: (await answerOf(device.call("people.me", {}))).me.userId };
    }),
  );
}

/** The newcomer's own phone or laptop. */
async function browserOf({ name, device }: Newcomer, size: Size): Promise<Person> {
  const person = await meetPerson(chromium.browser, size, { name });
  const { hostname } = new URL(device.url);
  await person.context.addCookies(device.cookies().map((cookie) => ({ ...cookie, domain: hostname, path: "/", httpOnly: true })));
  return person;
}

/** Keeps pictures of a page in both schemes where LOOKS names a folder: for whoever changes its looks. */
async function look(page: Page, name: string): Promise<void> {
  const folder = process.env["LOOKS"];
  if (!folder) return;
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await page.waitForTimeout(400);
    await page.screenshot({ path: `${folder}/${name}-${colorScheme}.png`, fullPage: true });
  }
}

test("three people to meet today, each with a reason; who is met makes room for the next", async () => {
  const { groupId, devices } = await makeCrew("Sailing club", "ana");
  // Each has met Ana, whose code they came in by, and nobody else.
  const [vera, selma] = await comeIn(devices["ana"]!, groupId, ["Vera", "Selma", "Nils", "Olu", "Pia"]);
  await answerOf(vera!.device.call("people.updateMe", { about: "I come from Porto. I love sailing and chess." }));
  await answerOf(selma!.device.call("people.updateMe", { about: "Sailing is what I like best!" }));

  const { page } = await browserOf(vera!, "phone");
  await page.goto(`/g/${groupId}`);
  const rows = page.getByRole("region", { name: "Meet three people today" }).getByRole("listitem");
  const shown = async () => (await rows.allInnerTexts()).map((text) => text.split("\n").find((line) => line.length > 1));
  await rows.first().getByText("You both like sailing").waitFor();
  const before = await shown();
  expect(before).toHaveLength(3);
  expect(before[0]).toBe("Selma");
  await look(page, "three-phone");
  await expectAccessibleInBoth(page);
  await page.reload();
  await rows.first().waitFor();
  expect(await shown()).toEqual(before);
  await rows.first().getByRole("link").click();
  await page.getByRole("heading", { name: "Selma" }).waitFor();
  await page.goBack();
  await rows.first().waitFor();

  const { code } = await answerOf(selma!.device.call("greet.createMeetCode", {}));
  await answerOf(vera!.device.call("greet.meet", { code: code.spoken }));
  await expect.poll(shown, { timeout: 20_000 }).not.toContain("Selma");
  const after = await shown();
  expect(after).toHaveLength(3);
  expect(after.slice(0, 2)).toEqual(before.slice(1));

  const desktop = await browserOf(vera!, "desktop");
  await desktop.page.goto(`/g/${groupId}`);
  await desktop.page.getByRole("region", { name: "Meet three people today" }).waitFor();
  await look(desktop.page, "three-desktop");
  await expectAccessibleInBoth(desktop.page);
});

test("a host seats the room for two courses; each sees their own table, and who comes late finds a seat", async () => {
  const { groupId, devices } = await makeCrew("Supper club", "ana");
  const host = devices["ana"]!;
  const guests = await comeIn(host, groupId, ["Selma", "Nils", "Olu", "Pia", "Quinn", "Rui", "Sanna", "Theo"]);
  const late = guests.at(-1)!;

  const laptop = await meetPerson(chromium.browser, "desktop", { name: "host" });
  await signInBrowser(laptop, "ana");
  const { page } = laptop;
  await page.goto(`/g/${groupId}/tables`);
  // Nothing is on yet: that comes first.
  await page.getByRole("textbox", { name: "Name of the event" }).fill("Summer supper");
  await page.getByRole("button", { name: "Begin" }).click();
  await page.getByRole("link", { name: "Make tables" }).waitFor();
  for (const { device } of guests.slice(0, -1)) await answerOf(device.call("play.checkIn", { groupId }));
  await look(page, "set-up-desktop");
  await page.getByRole("link", { name: "Make tables" }).click();
  await page.getByRole("heading", { name: "8 people are here" }).waitFor();
  await look(page, "make-desktop");
  await expectAccessibleInBoth(page);
  await page.getByRole("group", { name: "Courses" }).getByText("2", { exact: true }).click();
  await page.getByRole("button", { name: "Seat everybody" }).click();
  await page.getByRole("heading", { name: "Course 2" }).waitFor();
  expect(await page.getByRole("heading", { name: "Table 2" }).count()).toBe(2);
  for (const { name } of guests.slice(0, -1)) expect(await page.getByText(name, { exact: true }).count()).toBe(2);
  await look(page, "plan-desktop");
  await expectAccessibleInBoth(page);

  const { seats } = await answerOf(guests[0]!.device.call("introductions.mySeats", { groupId }));
  const phone = await browserOf(guests[0]!, "phone");
  await phone.page.goto(`/g/${groupId}`);
  const mine = phone.page.getByRole("region", { name: "Your tables" });
  for (const { table, people } of seats) {
    await mine
      .getByRole("heading", { name: `Your table: ${table}` })
      .first()
      .waitFor();
    for (const { name } of people) expect(await mine.innerText()).toContain(name);
  }
  await look(phone.page, "my-tables-phone");
  await expectAccessibleInBoth(phone.page);

  await answerOf(late.device.call("play.checkIn", { groupId }));
  await page.getByText("Theo came later.").waitFor();
  await look(page, "late-desktop");
  await page.getByRole("button", { name: "Find a seat" }).click();
  await expect.poll(() => page.getByText("Theo", { exact: true }).count()).toBe(2);
  expect((await answerOf(late.device.call("introductions.mySeats", { groupId }))).seats).toHaveLength(2);

  await page.getByRole("link", { name: "Show on a big screen" }).click();
  await page.waitForURL("**/tables/screen");
  await page.getByRole("group", { name: "Courses" }).getByText("Course 2").click();
  await page.getByText("Theo", { exact: true }).waitFor();
  await look(page, "screen-desktop");
  await expectAccessibleInBoth(page);

  // A member's phone has its own table, and not everybody's; a stranger has neither.
  await phone.page.goto(`/g/${groupId}/tables`);
  expect(await phone.page.getByRole("heading", { name: "Table 1" }).count()).toBe(0);
  const stranger = await signedIn("jurgen");
  expect((await stranger.fetch(`/g/${groupId}/tables`)).status).toBe(404);
  expect(await stranger.call("introductions.mySeats", { groupId })).toMatchObject({
    status: 404,
    result: { error: { code: "not_found" } },
  });

  await page.goto(`/g/${groupId}/tables`);
  await page.getByRole("button", { name: "Begin anew" }).click();
  await page.getByRole("button", { name: "Take them away" }).click();
  await page.getByRole("heading", { name: "9 people are here" }).waitFor();
  await phone.page.goto(`/g/${groupId}`);
  await phone.page.getByRole("region", { name: "Meet three people today" }).waitFor();
  expect(await mine.count()).toBe(0);
});

test("the question of the day: others' answers are for who answers; answers help to practise, and go with their author", async () => {
  const { groupId, devices } = await makeCrew("Soup club", "ana");
  const host = devices["ana"]!;
  const [selma, nils] = await comeIn(host, groupId, ["Selma", "Nils"]);
  const { question } = await answerOf(nils!.device.call("introductions.question", { groupId }));
  const { day, asked } = question!;
  await answerOf(nils!.device.call("introductions.answer", { groupId, day, asked, body: "A soup of Nils" }));

  const { page } = await browserOf(selma!, "phone");
  await page.goto(`/g/${groupId}`);
  const card = page.getByRole("region", { name: "Question of the day" });
  await card.getByText("1 other has answered. Answer to see it.").waitFor();
  await look(page, "question-phone");
  await expectAccessibleInBoth(page);
  await card.getByRole("button", { name: "Answer", exact: true }).click();
  await card.getByText("Write a few words first.").waitFor();
  await card.getByRole("textbox", { name: "Your answer" }).fill("x".repeat(141));
  await card.getByRole("button", { name: "Answer", exact: true }).click();
  await card.getByText("Please keep it to 140 letters.").waitFor();
  await card.getByRole("textbox", { name: "Your answer" }).fill("Bread with butter");
  await card.getByRole("button", { name: "Answer", exact: true }).click();
  await card.getByText("A soup of Nils").waitFor();
  await card.getByRole("button", { name: "Change" }).click();
  await card.getByRole("textbox", { name: "Your answer" }).fill("Bread with salt");
  await card.getByRole("button", { name: "Save" }).click();
  await card.getByRole("paragraph").filter({ hasText: "Bread with salt" }).waitFor();
  await look(page, "answered-phone");
  await expectAccessibleInBoth(page);
  await page.reload();
  await card.getByText("A soup of Nils").waitFor();

  // An organiser asks something else; whoever answered is asked anew.
  const laptop = await meetPerson(chromium.browser, "desktop", { name: "host" });
  await signInBrowser(laptop, "ana");
  await laptop.page.goto(`/g/${groupId}`);
  await laptop.page.getByRole("button", { name: "Ask something else" }).click();
  await laptop.page.getByRole("textbox", { name: "Question" }).fill("Which soup, Nils?");
  await look(laptop.page, "ask-desktop");
  await expectAccessibleInBoth(laptop.page);
  await laptop.page.getByRole("button", { name: "Ask this" }).click();
  await laptop.page.getByRole("heading", { name: "Which soup, Nils?" }).waitFor();
  await look(laptop.page, "question-desktop");
  expect(await nils!.device.call("introductions.answer", { groupId, day, asked, body: "Stew" })).toMatchObject({ status: 409 });
  await answerOf(nils!.device.call("introductions.answer", { groupId, day, asked: "Which soup, Nils?", body: "Nils’ own, with leeks" }));
  const stranger = await signedIn("jurgen");
  expect(await stranger.call("introductions.question", { groupId })).toMatchObject({ status: 404 });

  // A day later: without a photo this is what the name is asked by, and the name is not in it.
  const yesterday = new Date(Date.parse(day) - 24 * 3_600_000).toISOString().slice(0, 10);
  await database.db.updateTable("day_answers").set({ asked_on: yesterday }).where("group_id", "=", groupId).execute();
  // Ana, whom Selma met, would be asked first.
  await answerOf(host.call("groups.setHidden", { groupId, hidden: true }));
  await page.goto(`/g/${groupId}/practice?go=1`);
  const fact = page.getByText("Their answer to “Which soup, …?”: … own, with leeks").first();
  await fact.waitFor();
  await look(page, "fact-phone");

  // One's own are found again, and taken back; those of who leaves go with them.
  await page.goto(`/g/${groupId}`);
  await card.getByRole("button", { name: "My earlier answers" }).click();
  const earlier = page.getByRole("dialog", { name: "My earlier answers" });
  await earlier.getByText("Bread with salt").waitFor();
  await look(page, "earlier-phone");
  await expectAccessibleInBoth(page);
  await earlier.getByRole("button", { name: /^Delete the answer to/ }).click();
  await earlier.getByText("You have no earlier answers here.").waitFor();
  await answerOf(nils!.device.call("groups.leave", { groupId }));
  expect(await database.db.selectFrom("day_answers").select("user_id").where("group_id", "=", groupId).execute()).toEqual([]);
});
