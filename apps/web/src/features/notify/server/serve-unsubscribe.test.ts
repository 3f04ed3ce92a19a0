import { makeUser } from "@namegame/testing";
import { beforeEach, expect, test } from "vitest";
import { ORIGIN, testServices } from "../../../server/services.fixture.ts";
import { serveUnsubscribe } from "./serve-unsubscribe.ts";

const { services } = await testServices();
const { db } = services;

beforeEach(() => db.deleteFrom("rate_limits").execute());

async function reader() {
  const { id } = await makeUser(db, { email: `${crypto.randomUUID()}@example.org`, email_verified: true });
  const row = await db
    .insertInto("notify_settings")
    .values({ user_id: id, digest: true, refresher_mail: true, previews: false })
    .returningAll()
    .executeTakeFirstOrThrow();
  const wants = async () => (await db.selectFrom("notify_settings").selectAll().where("user_id", "=", id).executeTakeFirstOrThrow()).digest;
  const wantsRefreshers = async () =>
    (await db.selectFrom("notify_settings").selectAll().where("user_id", "=", id).executeTakeFirstOrThrow()).refresher_mail;
  return { id, token: row.unsubscribe_token, refresherToken: row.refresher_token, wants, wantsRefreshers };
}

/** As a mail provider asks: no cookie, no origin. */
function press(token: string, fields: Record<string, string> = { "List-Unsubscribe": "One-Click" }) {
  const request = new Request(`${ORIGIN}/api/unsubscribe/${token}`, { method: "POST", body: new URLSearchParams(fields) });
  return serveUnsubscribe({ request, services, token });
}

const look = (token: string) => serveUnsubscribe({ request: new Request(`${ORIGIN}/api/unsubscribe/${token}`), services, token });

test("a mail provider's click ends the mail, with no redirect, and again it is harmless", async () => {
  const { token, wants } = await reader();
  for (let clicks = 0; clicks < 2; clicks += 1) {
    const response = await press(token);
    expect([response.status, response.headers.get("location"), response.headers.get("cache-control")]).toEqual([200, null, "no-store"]);
  }
  expect(await wants()).toBe(false);
});

test("the link of a refresher ends those mails and not the daily one, and the other way round", async () => {
  const { token, refresherToken, wants, wantsRefreshers } = await reader();
  expect([(await press(refresherToken)).status, (await press(refresherToken)).status]).toEqual([200, 200]);
  expect([await wants(), await wantsRefreshers()]).toEqual([true, false]);
  await db.updateTable("notify_settings").set({ refresher_mail: true }).where("refresher_token", "=", refresherToken).execute();
  await press(token);
  expect([await wants(), await wantsRefreshers()]).toEqual([false, true]);
});

test("opening the link shows a page and ends nothing", async () => {
  const { token, wants } = await reader();
  const response = await look(token);
  expect([response.status, response.headers.get("location")]).toEqual([303, `/unsubscribe/${token}`]);
  expect(await wants()).toBe(true);
});

test("the page's form ends the mail and leads back to the page", async () => {
  const { token, wants } = await reader();
  const response = await press(token, {});
  expect([response.status, response.headers.get("location")]).toEqual([303, `/unsubscribe/${token}?done=1`]);
  expect(await wants()).toBe(false);
});

test("one person's link ends nobody else's mail, and nothing but the mail", async () => {
  const [ann, ben] = [await reader(), await reader()];
  await press(ann.token);
  expect(await ben.wants()).toBe(true);
  const kept = await db.selectFrom("notify_settings").select("previews").where("user_id", "=", ann.id).executeTakeFirst();
  expect(kept).toEqual({ previews: false });
});

test.each([crypto.randomUUID(), "nothing", "..", "x".repeat(3_000)])("a token that is none (%.40s) is not found", async (token) => {
  expect((await press(token)).status).toBe(404);
  expect((await look(token)).headers.get("location")).toMatch(/^\/unsubscribe\/[\w.-]+$/);
});

test("a body that is no form of ours is refused before anything is done", async () => {
  const { token, wants } = await reader();
  const response = await press(token, { padding: "x".repeat(10_000) });
  expect(response.status).toBe(400);
  expect(await wants()).toBe(true);
});

test("one address may not try for ever", async () => {
  const statuses = new Set<number>();
  for (let tries = 0; tries < 302; tries += 1) statuses.add((await press(crypto.randomUUID())).status);
  expect([...statuses].toSorted()).toEqual([404, 429]);
});
