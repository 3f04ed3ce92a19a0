import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { Result } from "@namegame/contract";
import { describe, expect, onTestFinished, test } from "vitest";
import { expectAccessibleInBoth } from "./harness/accessible.ts";
import { openBrowser } from "./harness/browser.ts";
import { composer, log, send } from "./harness/chat.ts";
import { bothDevices, makeCrew, type Crew } from "./harness/crew.ts";
import { openDatabase } from "./harness/database.ts";
import { answerOf } from "./harness/device.ts";
import { meetPerson } from "./harness/person.ts";
import { idOf, signedIn, signInBrowser } from "./harness/sign-in.ts";
import { sizes, type Size } from "./harness/sizes.ts";
import { connect } from "./harness/socket.ts";

const chromium = openBrowser();
const database = openDatabase();

/** More than a page on either side of what is looked for. */
const MANY = 130;

/** Says numbered sentences in the crew's room, as a program of this person's would, at the pace that the server asks for. */
async function sayMany(crew: Crew, key: string): Promise<void> {
  const socket = await connect(crew.devices[key]!);
  for (let number = 1; number <= MANY; number += 1) {
    const body = number === 40 ? "The café's spare key hangs behind the boathouse" : `Sentence ${number}.`;
    const message = { conversationId: crew.conversationId, clientId: randomUUID(), body };
    let answer = (await socket.emitWithAck("message:send", message)) as Result<unknown>;
    while (!answer.ok && answer.error.code === "too_many") {
      await wait(answer.error.retryAfterMs);
      answer = await socket.emitWithAck("message:send", message);
    }
    expect(answer).toMatchObject({ ok: true });
  }
}

async function open(key: string, size: Size, address: string) {
  const person = await meetPerson(chromium.browser, size, { name: key });
  await signInBrowser(person, key);
  await person.page.goto(address);
  return person;
}

const newest = `Sentence ${MANY}.`;

describe.each(sizes)("J8 places, on the %s", (size) => {
  test("what was said long ago is found by words, by its address and by its day, and the way back is one press", async () => {
    const crew = await makeCrew(`Rowers ${size}`, "ngozi", "mateo");
    const address = `/chat/${crew.conversationId}`;
    await sayMany(crew, "mateo");
    const { page, offline } = await open("ngozi", size, "/chat");

    const field = page.getByRole("searchbox", { name: "Search messages" });
    await field.fill("nobody said this");
    await page.getByText("Nothing found").waitFor();
    await expectAccessibleInBoth(page);
    await field.fill("CAFE boath");
    const hit = page
      .getByRole("link")
      .filter({ hasText: "spare key" })
      .filter({ hasText: `Rowers ${size}` });
    await hit.waitFor();
    expect(await hit.locator("mark").allInnerTexts()).toEqual(["café", "boath"]);
    await expectAccessibleInBoth(page);
    await hit.click();
    await page.waitForURL(/\?seq=40$/);
    const found = log(page).locator('[data-seq="40"]');
    await found.waitFor();
    await expect.poll(() => found.evaluate((element) => element === document.activeElement)).toBe(true);
    await expectAccessibleInBoth(page);
    expect(await log(page).getByText(newest).count()).toBe(0);

    await page.reload();
    await found.waitFor();
    await page.getByRole("button", { name: "Back to newest" }).click();
    await log(page).getByText(newest).waitFor();
    await expect.poll(() => page.getByRole("button", { name: "Back to newest" }).count()).toBe(0);

    await page.getByRole("button", { name: "More about this conversation" }).click();
    await expectAccessibleInBoth(page);
    await page.getByRole("menuitem", { name: "Go to a date" }).click();
    await page.getByRole("button", { name: "Show messages" }).click();
    await page.getByText("Pick a date first.").waitFor();
    await page.getByLabel("Date", { exact: true }).fill("2020-01-01");
    await expectAccessibleInBoth(page);
    await page.getByRole("button", { name: "Show messages" }).click();
    await log(page).getByText("Sentence 1.", { exact: true }).waitFor();
    await page.getByText("This is where it begins.").waitFor();

    // Downwards it reads on, and what one looks at stays where it is.
    await log(page).getByText("Sentence 24.").scrollIntoViewIfNeeded();
    await log(page).getByText("Sentence 60.").waitFor({ state: "attached" });
    await expect.poll(() => log(page).getByText("Sentence 24.").isVisible()).toBe(true);

    await page.getByRole("button", { name: "More about this conversation" }).click();
    await page.getByRole("menuitem", { name: "Search here" }).click();
    await offline(true);
    await page.getByRole("dialog").getByRole("searchbox").fill("sentence 99");
    await page.getByText("No connection. The search goes on when it is back.").waitFor();
    await offline(false);
    const near = page.getByRole("dialog").getByRole("link").filter({ hasText: "Sentence 99." });
    await near.waitFor();
    await expectAccessibleInBoth(page);
    await near.click();
    await log(page).getByText("Sentence 99.").waitFor();

    // Somebody outside learns nothing by the address of a message.
    const outsider = await signedIn("elif");
    const answer = await outsider.fetch(`${address}?seq=40`);
    expect(await answer.text()).not.toContain("spare key");
  }, 600_000);

  test("who is here and writes is seen, read marks are shared or not, and a draft goes to the other device", async () => {
    const crew = await makeCrew(`Cooks ${size}`, "ngozi", "mateo");
    const address = `/chat/${crew.conversationId}`;
    const ngozi = await open("ngozi", size, address);
    await composer(ngozi.page).waitFor();
    await send(ngozi.page, "Soup or salad?");
    await log(ngozi.page)
      .getByText(/· Sent$/)
      .waitFor();
    const mateo = await bothDevices(chromium.browser, "mateo", address);
    const his = mateo[size].page;
    await his.getByText("1 other here now").waitFor();
    await his.bringToFront();
    await log(ngozi.page).getByText("Read by Mateo Núñez").waitFor({ state: "attached" });
    await expectAccessibleInBoth(ngozi.page);

    await composer(his).pressSequentially("Soup, of c");
    await ngozi.page.getByText("Mateo Núñez is writing…").waitFor();
    const other = mateo[size === "phone" ? "desktop" : "phone"].page;
    // The server hears of it a moment after the last stroke.
    const kept = database.db.selectFrom("participants").select("draft").where("conversation_id", "=", crew.conversationId);
    await expect.poll(() => kept.where("user_id", "=", idOf("mateo")).executeTakeFirst()).toEqual({ draft: "Soup, of c" });
    await other.reload();
    await expect.poll(() => composer(other).inputValue()).toBe("Soup, of c");
    await other.getByText("You began this on another device.").waitFor();
    await composer(other).pressSequentially("ourse");
    await other.getByRole("button", { name: "Send", exact: true }).click();
    await log(ngozi.page).getByText("Soup, of course").waitFor();
    // Nobody stands under a message of their own.
    await log(ngozi.page).getByText("Read by Mateo Núñez").waitFor({ state: "detached" });
    await send(ngozi.page, "With bread");
    await log(ngozi.page).getByText("Read by Mateo Núñez").waitFor({ state: "attached" });

    await his.goto("/me");
    await his.getByRole("switch", { name: "Show what I have read" }).click();
    onTestFinished(async () => void (await crew.devices["mateo"]!.call("chat.setReceipts", { shared: true })));
    await expect.poll(() => log(ngozi.page).getByText("Read by Mateo Núñez").count()).toBe(0);
    await his.reload();
    await his.getByRole("switch", { name: "Show what I have read", checked: false }).waitFor();
    await expectAccessibleInBoth(his);
  }, 600_000);

  test("a room may be for admins to write in, and what a blocked person says is folded", async () => {
    const crew = await makeCrew(`Notices ${size}`, "ngozi", "mateo", "siobhan");
    const address = `/chat/${crew.conversationId}`;
    const ngozi = await open("ngozi", size, address);
    const mateo = await open("mateo", size, address);
    await composer(mateo.page).fill("half a thought");
    await ngozi.page.getByRole("button", { name: "More about this conversation" }).click();
    await ngozi.page.getByRole("menuitem", { name: "Only admins write here" }).click();
    await mateo.page.getByText("Only admins can write here").waitFor();
    expect(await composer(mateo.page).count()).toBe(0);
    await expectAccessibleInBoth(mateo.page);
    await send(ngozi.page, "The hall is closed on Friday");
    await log(mateo.page).getByText("The hall is closed on Friday").waitFor();
    await ngozi.page.getByRole("button", { name: "More about this conversation" }).click();
    await ngozi.page.getByRole("menuitem", { name: "Let everybody write here" }).click();
    await composer(mateo.page).waitFor();
    expect(await composer(mateo.page).inputValue()).toBe("half a thought");

    await answerOf(crew.devices["mateo"]!.call("people.block", { userId: idOf("siobhan") }));
    onTestFinished(async () => void (await crew.devices["mateo"]!.call("people.unblock", { userId: idOf("siobhan") })));
    const siobhan = await connect(crew.devices["siobhan"]!);
    const body = "Can anybody hear me?";
    await siobhan.emitWithAck("message:send", { conversationId: crew.conversationId, clientId: randomUUID(), body });
    await log(ngozi.page).getByText(body).waitFor();
    await log(mateo.page).getByText("Message of somebody you blocked").waitFor();
    expect(await log(mateo.page).getByText(body).count()).toBe(0);
    await expectAccessibleInBoth(mateo.page);
    await log(mateo.page).getByRole("button", { name: "Show" }).click();
    await log(mateo.page).getByText(body).waitFor();
  }, 600_000);
});
