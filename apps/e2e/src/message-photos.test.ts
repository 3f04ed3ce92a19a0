import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { sql } from "kysely";
import type { Page } from "playwright-core";
import { describe, expect, onTestFinished, test } from "vitest";
import { expectAccessible } from "./harness/accessible.ts";
import { openBrowser } from "./harness/browser.ts";
import { openDatabase } from "./harness/database.ts";
import { demoGroup } from "./harness/demo-group.ts";
import { answerOf, type Device } from "./harness/device.ts";
import { meetPerson, PATIENCE_MS } from "./harness/person.ts";
import { idOf, signedIn, signInBrowser } from "./harness/sign-in.ts";
import { sizes } from "./harness/sizes.ts";

const chromium = openBrowser();
const database = openDatabase();
const senders = { phone: "kofi", desktop: "yui" } as const;

/** A picture of one colour, drawn by the browser itself. */
async function picture(page: Page, colour: string): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const url = await page.evaluate((fill) => {
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [3_000, 2_000];
    const pen = canvas.getContext("2d")!;
    pen.fillStyle = fill;
    pen.fillRect(0, 0, 3_000, 2_000);
    return canvas.toDataURL("image/jpeg", 0.9);
  }, colour);
  return { name: `${colour}.jpg`, mimeType: "image/jpeg", buffer: Buffer.from(url.split(",")[1]!, "base64") };
}

async function conversation(device: Device): Promise<string> {
  const groupId = await demoGroup(device);
  return (await answerOf(device.call("chat.startDirect", { userId: idOf("hoa"), groupId }))).conversationId;
}

/** Addresses of the photos that the page shows, once each of them has come. */
async function photosOf(page: Page, count: number): Promise<string[]> {
  const photos = page.getByRole("log").locator('img[src*="/api/attachments/"]');
  await expect.poll(() => photos.count(), { timeout: PATIENCE_MS }).toBe(count);
  await expect
    .poll(() => photos.evaluateAll((all) => all.every((image) => (image as HTMLImageElement).naturalWidth > 0)), { timeout: PATIENCE_MS })
    .toBe(true);
  return photos.evaluateAll((all) => all.map((image) => image.getAttribute("src")!));
}

describe.each(sizes)("photos in a message, %s", (size) => {
  test("are chosen, sent in spite of a tunnel, seen live by the other, large too, and by nobody else", async () => {
    const sender = await meetPerson(chromium.browser, size, { name: senders[size] });
    const reader = await meetPerson(chromium.browser, size, { name: "hoa" });
    const device = await signInBrowser(sender, senders[size]);
    await signInBrowser(reader, "hoa");
    const conversationId = await conversation(device);
    for (const { page } of [sender, reader]) await page.goto(`/chat/${conversationId}`);

    const { page } = sender;
    const send = page.getByRole("button", { name: "Send", exact: true });
    const files = page.getByLabel("Add photos").and(page.locator("input"));
    await page.getByRole("textbox", { name: /^Write/ }).fill("From the lake");
    await sender.offline(true);
    await files.setInputFiles([
      await picture(page, "red"),
      await picture(page, "blue"),
      { name: "notes.png", mimeType: "image/png", buffer: Buffer.from("no picture") },
    ]);
    await page.getByText("Photo 3: This file is damaged or no picture.").waitFor();
    await page.getByText("Photo 2: This photo did not get through.").waitFor();
    expect(await send.isDisabled()).toBe(true);
    await expectAccessible(page);
    await page.getByRole("button", { name: "Remove: Photo 3 of 3" }).click();
    await sender.offline(false);
    // What was chosen outlives the page: phones end it while their camera is open.
    await page.reload();
    await expect
      .poll(() => page.getByRole("list", { name: "Photos to send" }).getByRole("listitem").count(), { timeout: PATIENCE_MS })
      .toBe(2);
    await expect.poll(() => send.isDisabled(), { timeout: PATIENCE_MS }).toBe(false);
    await send.click();

    const sent = await photosOf(page, 2);
    expect(await photosOf(reader.page, 2)).toEqual(sent);
    await reader.page.getByRole("log").getByText("From the lake").waitFor();
    expect(await page.getByRole("list", { name: "Photos to send" }).count()).toBe(0);

    const second = reader.page.getByRole("button", { name: /^Show large: Photo 2 of 2/ });
    await second.focus();
    await reader.page.keyboard.press("Enter");
    const dialog = reader.page.getByRole("dialog");
    await dialog.getByText("2 of 2").waitFor();
    await reader.page.keyboard.press("ArrowLeft");
    await dialog.getByText("1 of 2").waitFor();
    await expectAccessible(reader.page);
    await reader.page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    expect(await second.evaluate((button) => button === document.activeElement)).toBe(true);

    const stranger = await signedIn("mateo");
    for (const path of sent) {
      expect((await device.fetch(path)).status).toBe(200);
      expect((await stranger.fetch(path)).status).toBe(404);
    }
  });
});

test("a link to this machine gets no preview, and nobody here is asked", async () => {
  const visits: string[] = [];
  const server = createServer((request, response) => {
    visits.push(request.url ?? "");
    response.setHeader("content-type", "text/html").end("<title>The secret of this machine</title>");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  const link = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

  const sender = await meetPerson(chromium.browser, "desktop", { name: "yui" });
  const device = await signInBrowser(sender, "yui");
  const { page } = sender;
  await page.goto(`/chat/${await conversation(device)}`);
  await page.getByRole("textbox", { name: /^Write/ }).fill(`Look at ${link}`);
  await page.getByRole("button", { name: "Send", exact: true }).click();
  // The page shows it before the server has it.
  const stored = () => database.db.selectFrom("messages").select("id").where("body", "=", `Look at ${link}`).executeTakeFirst();
  await expect.poll(stored, { timeout: PATIENCE_MS }).toBeDefined();
  const { id } = (await stored())!;
  const waiting = async () => {
    const { rows } = await sql`select 1 from graphile_worker.jobs where key = ${`message.unfurl:${id}`}`.execute(database.db);
    return rows.length;
  };
  await expect.poll(waiting, { timeout: PATIENCE_MS }).toBe(0);
  expect(visits).toEqual([]);
  expect(await database.db.selectFrom("link_previews").select("title").where("message_id", "=", id).execute()).toEqual([]);
});
