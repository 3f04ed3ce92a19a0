import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { expectAccessible, expectAccessibleInBoth } from "./harness/accessible.ts";
import { openBrowser } from "./harness/browser.ts";
import { makeCrew } from "./harness/crew.ts";
import { openDatabase } from "./harness/database.ts";
import { answerOf } from "./harness/device.ts";
import { mailTo, newestMail } from "./harness/mailbox.ts";
import { meetPerson } from "./harness/person.ts";
import { deliverTo, openPushService, shownOn, subscribesAt } from "./harness/push.ts";
import { idOf, signInBrowser } from "./harness/sign-in.ts";
import { type Size, sizes } from "./harness/sizes.ts";

const chromium = openBrowser();
const database = openDatabase();
const pushService = openPushService();

/** A group with an event at which the owner, Søren and Zoë were; Yui belongs to it and was not there. None of them is in the groups of the older journeys. */
async function evening(size: Size) {
  const crew = await makeCrew(`Refresher ${size}`, "harpreet", "soren", "zoe", "yui");
  const { groupId, devices } = crew;
  const name = `Lantern walk ${size}`;
  const { event } = await answerOf(devices.harpreet!.call("play.createEvent", { groupId, name }));
  for (const key of ["soren", "zoe"]) await answerOf(devices[key]!.call("play.checkIn", { groupId }));
  const twoWeeksLater = () =>
    database.db
      .updateTable("events")
      .set({ starts_at: sql`now() - interval '14 days 5 minutes'`, ends_at: sql`now() - interval '13 days 20 hours'` })
      .where("id", "=", event.id)
      .execute();
  return { ...crew, eventId: event.id, name, path: `/g/${groupId}/practice?event=${event.id}`, twoWeeksLater };
}

/** What the worker does each hour, to its end. */
async function hourly(): Promise<void> {
  await sql`select graphile_worker.add_job('refresher.send', '{}', job_key => 'refresher.send')`.execute(database.db);
  const left = async () =>
    (await sql`select 1 from graphile_worker.jobs where task_identifier in ('refresher.send', 'refresher.push')`.execute(database.db)).rows;
  await expect.poll(left).toEqual([]);
}

describe.each(sizes)("two weeks after an event, %s", (size) => {
  test("whoever was there is asked once, by inbox, push and mail, and practises the people of that evening", async () => {
    const { devices, groupId, eventId, name, path, twoWeeksLater } = await evening(size);
    const reader = await meetPerson(chromium.browser, size, { name: "soren" });
    const { page } = reader;
    const device = await signInBrowser(reader, "soren");
    // The device of the size before would ring, too.
    await database.db.deleteFrom("push_subscriptions").where("user_id", "=", idOf("soren")).execute();
    const phone = pushService.subscribe();
    await subscribesAt(reader, phone);

    // By choice: on this device, and by mail.
    await page.goto("/me/notifications");
    await page.getByRole("button", { name: "Turn on", exact: true }).click();
    await page.getByText("This device gets notifications.").waitFor();
    expect(await page.getByRole("switch", { name: "Ask me again after two weeks" }).isChecked()).toBe(true);
    await page.getByRole("switch", { name: "Also by mail" }).click();
    const wishes = () =>
      database.db
        .selectFrom("notify_settings")
        .select(["digest", "refreshers", "refresher_mail"])
        .where("user_id", "=", idOf("soren"))
        .executeTakeFirst();
    await expect.poll(wishes).toEqual({ digest: false, refreshers: true, refresher_mail: true });
    await expectAccessibleInBoth(page);

    await hourly();
    expect(phone.sent).toEqual([]);
    await twoWeeksLater();
    const since = await newestMail();
    await hourly();
    await hourly();
    expect(phone.sent).toHaveLength(1);
    const push = phone.sent[0]!.text;
    expect(JSON.parse(push)).toMatchObject({ kind: "refresher", title: `Two weeks since ${name}`, url: path });
    const deliver = await deliverTo(page);
    await deliver(push);
    await deliver(push);
    await expect.poll(() => shownOn(page)).toEqual([`Two weeks since ${name}: Do you still know their names? 2 minutes`]);

    const mail = await mailTo(await addressOf("soren"), since);
    expect(mail.subject).toBe(`Two weeks since ${name}: do you still know their names?`);
    expect(mail.text).toContain(path);
    for (const other of ["Harpreet", "Zoë"]) expect(mail.text).not.toContain(other);

    // The inbox says it, and its way leads to those who were there.
    await page.goto("/inbox");
    const row = page.getByRole("main").getByRole("link").filter({ hasText: name });
    await row.getByRole("img", { name: "New" }).waitFor();
    await expectAccessibleInBoth(page);
    expect((await answerOf(device.call("notify.count", {}))).unread).toBe(1);
    await row.click();
    await page.getByRole("heading", { name, level: 1 }).waitFor();
    await page.getByText("2 names").waitFor();
    await expectAccessibleInBoth(page);
    await expect.poll(async () => (await answerOf(device.call("notify.count", {}))).unread).toBe(0);
    const { cards } = await answerOf(device.call("practice.start", { groupId, eventId }));
    expect(cards.map(({ person }) => person.userId).toSorted()).toEqual([idOf("harpreet"), idOf("zoe")].toSorted());
    await page.getByRole("button", { name: "Start", exact: true }).click();
    await page
      .getByRole("heading", { level: 1 })
      .filter({ hasText: /^(Who is|This is)/ })
      .waitFor();
    await page.goto("/inbox");
    await page.getByText("Earlier", { exact: true }).waitFor();
    await row.waitFor();

    // Who was not there is told nothing, and the address opens nothing for them.
    const absent = devices["yui"]!;
    expect((await answerOf(absent.call("notify.list", {}))).refreshers.filter((one) => one.eventId === eventId)).toEqual([]);
    expect((await absent.call("practice.start", { groupId, eventId })).result).toEqual({ ok: false, error: { code: "not_found" } });
    expect(await (await absent.fetch(path)).text()).not.toContain("Lantern walk");

    // The mail ends by its own link, without a sign-in; the inbox goes on.
    const stranger = await meetPerson(chromium.browser, size, { name: "mail" });
    const link = /https?:\/\/\S+\/api\/unsubscribe\/\S+/.exec(mail.text)![0];
    await stranger.page.goto(new URL(link).pathname);
    await expectAccessible(stranger.page);
    expect(await wishes()).toMatchObject({ refresher_mail: true });
    await stranger.page.getByRole("button", { name: "Stop these mails" }).click();
    await stranger.page.getByRole("heading", { name: "The mails after events are stopped" }).waitFor();
    expect(await wishes()).toEqual({ digest: false, refreshers: true, refresher_mail: false });
  });
});

async function addressOf(key: string): Promise<string> {
  const { email } = await database.db.selectFrom("users").select("email").where("id", "=", idOf(key)).executeTakeFirstOrThrow();
  return email!;
}
