import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { expectAccessible } from "./harness/accessible.ts";
import { openBrowser } from "./harness/browser.ts";
import { openDatabase } from "./harness/database.ts";
import { demoGroup } from "./harness/demo-group.ts";
import { answerOf } from "./harness/device.ts";
import { mailTo, newestMail } from "./harness/mailbox.ts";
import { openMenu } from "./harness/open-menu.ts";
import { meetPerson, type Person } from "./harness/person.ts";
import { deliverTo, openPushService, shownOn, subscribesAt } from "./harness/push.ts";
import { idOf, signInBrowser } from "./harness/sign-in.ts";
import { sizes } from "./harness/sizes.ts";

const chromium = openBrowser();
const database = openDatabase();
const pushService = openPushService();
// Another pair at each size: what one journey leaves unread must not be counted by the next.
const pairs = { phone: { writer: "siobhan", reader: "mateo" }, desktop: { writer: "ana", reader: "rosa" } } as const;

async function write({ page }: Person, text: string): Promise<void> {
  await page.getByRole("textbox", { name: /^Write/ }).fill(text);
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await page.getByRole("log").getByText(text).waitFor();
}

/** A time zone in which it is ten in the morning now. */
function morningZone(): string {
  const ahead = 10 - new Date().getUTCHours();
  const within = ahead < -12 ? ahead + 24 : ahead;
  // Etc/GMT-3 is three hours ahead: the names are the wrong way round.
  return within === 0 ? "Etc/GMT" : `Etc/GMT${within > 0 ? "-" : "+"}${Math.abs(within)}`;
}

describe.each(sizes)("notifications, %s", (size) => {
  const { writer: writerKey, reader: readerKey } = pairs[size];

  async function two() {
    const [writer, reader] = [
      await meetPerson(chromium.browser, size, { name: writerKey }),
      await meetPerson(chromium.browser, size, { name: readerKey }),
    ];
    const device = await signInBrowser(writer, writerKey);
    const readerDevice = await signInBrowser(reader, readerKey);
    const groupId = await demoGroup(device);
    const { conversationId } = await answerOf(device.call("chat.startDirect", { userId: idOf(readerKey), groupId }));
    await writer.page.goto(`/chat/${conversationId}`);
    return { writer, reader, readerDevice, conversationId };
  }

  test("a message comes to a device that was turned on, is shown once, and leads to the conversation", async () => {
    const { writer, reader, conversationId } = await two();
    const device = pushService.subscribe();
    await subscribesAt(reader, device);
    const { page } = reader;
    await page.goto("/me/notifications");
    await expectAccessible(page);
    await page.getByRole("button", { name: "Turn on", exact: true }).click();
    await page.getByText("This device gets notifications.").waitFor();
    await page.getByRole("heading", { name: "Devices that get notifications" }).waitFor();
    await expectAccessible(page);

    const text = `See you at the door? ${size} ${Date.now()}`;
    await write(writer, text);
    await expect.poll(() => device.sent.length).toBe(1);
    const push = device.sent[0]!.text;
    expect(JSON.parse(push)).toMatchObject({ kind: "message", body: text, conversationId, url: `/chat/${conversationId}` });

    const deliver = await deliverTo(page);
    await deliver(push);
    await expect.poll(() => shownOn(page)).toEqual([expect.stringContaining(text)]);
    // A repeat, as after a worker that died: still one, and none once it was put away.
    await deliver(push);
    await deliver(JSON.stringify({ ...JSON.parse(push), conversationId: idOf(writerKey), title: "Later", body: "than the repeat" }));
    await expect.poll(() => shownOn(page)).toHaveLength(2);
    await page.evaluate(async () => {
      for (const shown of await (await navigator.serviceWorker.ready).getNotifications()) shown.close();
    });
    await deliver(push);
    await deliver(JSON.stringify({ ...JSON.parse(push), conversationId: idOf(readerKey), title: "Later", body: "than the repeat" }));
    await expect.poll(() => shownOn(page)).toEqual(["Later: than the repeat"]);

    // The inbox says the same, and reading the conversation reads it.
    await page.goto("/inbox");
    const row = page.getByRole("main").getByRole("link").filter({ hasText: text });
    await row.waitFor();
    await expectAccessible(page);
    await row.click();
    await page.waitForURL((url) => url.pathname === `/chat/${conversationId}`);
    await page.getByRole("log").getByText(text).waitFor();
    // Who has the conversation before them is not told of it besides.
    await page.bringToFront();
    await deliver(JSON.stringify({ ...JSON.parse(push), seq: 1_000_000, title: "Not", body: "shown" }));
    await deliver(JSON.stringify({ ...JSON.parse(push), seq: 1_000_000, conversationId: idOf(readerKey), title: "Other", body: "talk" }));
    await expect.poll(() => shownOn(page)).toEqual(["Other: talk"]);
    await page.goto("/inbox");
    await page.getByText("Earlier", { exact: true }).waitFor();
    await expect.poll(() => page.getByText("New", { exact: true }).count()).toBe(0);
  });

  test("a browser that gets a new address tells it to the server, and the old one is forgotten", async () => {
    const { reader, readerDevice } = await two();
    const [old, fresh] = [pushService.subscribe(), pushService.subscribe()];
    await subscribesAt(reader, old);
    await reader.page.goto("/me/notifications");
    await reader.page.getByRole("button", { name: "Turn on", exact: true }).click();
    await reader.page.getByText("This device gets notifications.").waitFor();
    const [worker] = reader.context.serviceWorkers();
    await worker!.evaluate(
      ({ before, after }) => {
        const event = new Event("pushsubscriptionchange");
        // As the browser sends it, but for the trust that only its own events have.
        Object.assign(event, { waitUntil: () => {}, oldSubscription: { endpoint: before }, newSubscription: { toJSON: () => after } });
        dispatchEvent(event);
      },
      { before: old.endpoint, after: { endpoint: fresh.endpoint, keys: fresh.keys } },
    );
    const endpoints = () =>
      database.db.selectFrom("push_subscriptions").select("endpoint").where("endpoint", "in", [old.endpoint, fresh.endpoint]).execute();
    await expect.poll(endpoints).toEqual([{ endpoint: fresh.endpoint }]);
    // A device that is signed out takes no pushes any more.
    await answerOf(readerDevice.call("auth.signOut", {}));
    expect(await endpoints()).toEqual([]);
  });

  test("the service worker is asked for anew each time, and may talk to this site alone", async () => {
    const { readerDevice } = await two();
    const { headers } = await readerDevice.fetch("/sw.js");
    expect(headers.get("content-type")).toContain("javascript");
    expect(headers.get("cache-control")).toContain("no-cache");
    expect(headers.get("content-security-policy")).toContain("default-src 'none'; connect-src 'self'");
  });

  test("a conversation can be muted, and says so", async () => {
    const { reader, conversationId } = await two();
    const { page } = reader;
    await page.goto(`/chat/${conversationId}`);
    const menu = page.getByRole("button", { name: /^Notifications of/ });
    await openMenu(menu);
    await expectAccessible(page);
    await openMenu(menu);
    await page.getByRole("menuitem", { name: "Mute for an hour" }).click();
    await page.getByText("Muted", { exact: true }).first().waitFor();
    await page.reload();
    await openMenu(menu);
    await page.getByRole("menuitem", { name: "Unmute" }).click();
    await page.getByText("No longer muted").first().waitFor();
  });

  test("quiet hours are kept by the clock of the device", async () => {
    const { reader } = await two();
    const { page } = reader;
    await page.goto("/me/notifications");
    const quiet = page.getByRole("switch", { name: "Quiet hours" });
    await quiet.click();
    await page.getByLabel("From").fill("21:30");
    await page.getByLabel("Until").fill("06:15");
    await page.getByLabel("Until").blur();
    await expect
      .poll(() =>
        database.db
          .selectFrom("notify_settings")
          .select(["quiet_from", "quiet_to"])
          .where("user_id", "=", idOf(readerKey))
          .executeTakeFirst(),
      )
      .toEqual({ quiet_from: 21 * 60 + 30, quiet_to: 6 * 60 + 15 });
    await page.reload();
    expect(await page.getByLabel("From").inputValue()).toBe("21:30");
    await quiet.click();
    await expect.poll(() => page.getByLabel("From").count()).toBe(0);
  });

  test("a daily mail says who wrote and not what, and ends by its link, without a sign-in", async () => {
    const { writer, reader, conversationId } = await two();
    const secret = `Nobody else may read this ${size} ${Date.now()}`;
    await write(writer, secret);
    await reader.page.goto("/me/notifications");
    await reader.page.getByRole("switch", { name: /A mail a day/ }).click();
    const settings = () =>
      database.db.selectFrom("notify_settings").select("digest").where("user_id", "=", idOf(readerKey)).executeTakeFirst();
    await expect.poll(settings).toEqual({ digest: true });
    // Two days later, in the morning.
    await database.db
      .updateTable("messages")
      .set({ created_at: new Date(Date.now() - 49 * 60 * 60 * 1000) })
      .where("conversation_id", "=", conversationId)
      .execute();
    await database.db.updateTable("notify_settings").set({ time_zone: morningZone() }).where("user_id", "=", idOf(readerKey)).execute();
    const since = await newestMail();
    await sql`select graphile_worker.add_job('digest.send', '{}')`.execute(database.db);
    const mail = await mailTo(await addressOf(readerKey), since);
    expect(mail.subject).toMatch(/wait/);
    expect(mail.text).not.toContain(secret);

    const stranger = await meetPerson(chromium.browser, size, { name: "mail" });
    const link = /https?:\/\/\S+\/api\/unsubscribe\/\S+/.exec(mail.text)![0];
    await stranger.page.goto(new URL(link).pathname);
    await expectAccessible(stranger.page);
    expect(await settings()).toEqual({ digest: true });
    await stranger.page.getByRole("button", { name: "Stop the daily mail" }).click();
    await stranger.page.getByRole("heading", { name: "The daily mail is stopped" }).waitFor();
    await expectAccessible(stranger.page);
    expect(await settings()).toEqual({ digest: false });
    await stranger.page.goto(new URL(link).pathname);
    await stranger.page.getByRole("button", { name: "Stop the daily mail" }).click();
    await stranger.page.getByRole("heading", { name: "The daily mail is stopped" }).waitFor();
  });
});

async function addressOf(key: string): Promise<string> {
  const { email } = await database.db.selectFrom("users").select("email").where("id", "=", idOf(key)).executeTakeFirstOrThrow();
  return email!;
}
