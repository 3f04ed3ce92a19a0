import { randomUUID } from "node:crypto";

import { appendMessages, freeWorkers } from "@namegame/core";
import { makeDirectConversation, makePushDevice, makeUser, startPushService, vapidKeys } from "@namegame/testing";
import { sql } from "kysely";
import { afterAll, beforeEach, describe, expect, test } from "vitest";

import { workerEnv } from "../env.ts";
import { startWorker } from "../process.fixture.ts";
import { testQueue } from "./queue.fixture.ts";

const vapid = vapidKeys();
const service = await startPushService();
afterAll(() => service.close());
const { db, directUrl, storageUrl, log, work } = await testQueue({ vapid });

beforeEach(() => sql`delete from graphile_worker._private_jobs`.execute(db));

function environment() {
  return {
    DATABASE_DIRECT_URL: directUrl,
    STORAGE_URL: storageUrl,
    SMTP_URL: "smtp://127.0.0.1:1",
    MAIL_FROM: "NameGame <hello@namegame.example>",
    PUBLIC_URL: "https://names.example.org",
    VAPID_PUBLIC_KEY: vapid.publicKey,
    VAPID_PRIVATE_KEY: vapid.privateKey,
    VAPID_SUBJECT: vapid.subject,
  };
}

/** Ann and Ben talk, and Ben's browser takes pushes. */
async function talk() {
  const [ann, ben] = [await makeUser(db, { name: "Ann" }), await makeUser(db, { name: "Ben" })];
  const { id: conversationId } = await makeDirectConversation(db, [ann.id, ben.id]);
  const device = service.subscribe();
  const { id: subscriptionId } = await makePushDevice(db, { userId: ben.id, endpoint: device.endpoint, keys: device.keys });
  const say = async (body: string) => {
    await appendMessages({
      db,
      messages: [{ author: { userId: ann.id, sessionId: randomUUID() }, conversationId, clientId: randomUUID(), body }],
    });
    await soon();
  };
  return { ben, conversationId, device, subscriptionId, say };
}

// New messages are told a second later; the test is not that patient.
const soon = () => sql`update graphile_worker._private_jobs set run_at = now() where run_at < now() + interval '2 seconds'`.execute(db);

async function jobs() {
  const { rows } = await sql<{ task: string; attempts: number; in_seconds: number; last_error: string | null }>`
    select task_identifier as task, attempts, round(extract(epoch from run_at - now()))::int as in_seconds, last_error
      from graphile_worker.jobs`.execute(db);
  return rows;
}

const texts = (device: { sent: { text: string }[] }) => device.sent.map(({ text }) => (JSON.parse(text) as { body: string }).body);

test("a message reaches the other person's browser, sealed, once", async () => {
  const { conversationId, device, say } = await talk();
  await say("Hello\nBen");
  await work();
  await work();
  expect(device.sent.map(({ text }) => JSON.parse(text) as unknown)).toEqual([
    { kind: "message", title: "Ann", body: "Hello Ben", url: `/chat/${conversationId}`, conversationId, seq: 1, badge: 1 },
  ]);
  expect(device.sent[0]!.senderKey).toBe(vapid.publicKey);
  expect(await jobs()).toEqual([]);
});

test("each message is its own, and the badge counts them all", async () => {
  const { device, say } = await talk();
  await say("one");
  await say("two");
  await work();
  await say("three");
  await work();
  expect(texts(device).toSorted()).toEqual(["one", "three", "two"]);
  expect((JSON.parse(device.sent.at(-1)!.text) as { badge: number }).badge).toBe(3);
});

test.each([404, 410])("a device of which the push service answers %i is forgotten", async (status) => {
  const { ben, device, say } = await talk();
  device.answer(status);
  await say("one");
  await work();
  expect(await db.selectFrom("push_subscriptions").select("id").where("user_id", "=", ben.id).execute()).toEqual([]);
  device.answer();
  await say("two");
  await work();
  expect(device.sent).toEqual([]);
  expect(await jobs()).toEqual([]);
});

test("a push service that asks for patience gets it, and then the push, once", async () => {
  const { device, say } = await talk();
  device.answer(429, { "retry-after": "120" });
  await say("one");
  await work();
  const [job] = await jobs();
  expect(job).toMatchObject({ task: "push.send", attempts: 0, last_error: null });
  expect(job!.in_seconds).toBeGreaterThan(60);
  device.answer();
  await sql`update graphile_worker._private_jobs set run_at = now()`.execute(db);
  await work();
  await work();
  expect(texts(device)).toEqual(["one"]);
});

test("a push service that fails is asked again by the queue", async () => {
  const { device, say } = await talk();
  device.answer(503);
  await say("one");
  await work();
  expect(await jobs()).toMatchObject([{ task: "push.send", attempts: 1, last_error: expect.stringContaining("503") }]);
  device.answer();
  await sql`update graphile_worker._private_jobs set run_at = now()`.execute(db);
  await work();
  expect(texts(device)).toEqual(["one"]);
});

test("a push that is refused for good is given up; the device stays", async () => {
  const { ben, device, say } = await talk();
  device.answer(400);
  await say("one");
  await work();
  expect(await jobs()).toEqual([]);
  expect(await db.selectFrom("push_subscriptions").select("id").where("user_id", "=", ben.id).execute()).toHaveLength(1);
});

test("the log holds neither words nor where the device is reached", async () => {
  expect(log()).toContain("push.send");
  expect(log()).not.toMatch(/Hello|\/push\/\d/);
});

describe("a worker that is killed", () => {
  async function killedWhileSending() {
    const conversation = await talk();
    const arrived = conversation.device.hold();
    await conversation.say("one");
    const worker = await startWorker(environment());
    await arrived;
    worker.child.kill("SIGKILL");
    await worker.exit;
    const { rows } = await sql<{ locked_by: string }>`select locked_by from graphile_worker.jobs where locked_by is not null`.execute(db);
    await freeWorkers({ db, workerIds: rows.map(({ locked_by: id }) => id) });
    return conversation;
  }

  test("after the push service took it, before that was written down: the device is given one push", async () => {
    const { device } = await killedWhileSending();
    // While the claim stands, nobody sends it.
    await work();
    expect(device.sent).toHaveLength(1);
    await db
      .updateTable("push_deliveries")
      .set({ claimed_at: new Date(Date.now() - 31_000) })
      .execute();
    await sql`update graphile_worker._private_jobs set run_at = now()`.execute(db);
    await work();
    await work();
    // The repeat takes the place of the first: one topic, one text, one notification.
    expect(device.waiting().map(({ text }) => (JSON.parse(text) as { body: string }).body)).toEqual(["one"]);
    expect(new Set(device.sent.map(({ headers }) => headers["topic"])).size).toBe(1);
    expect(new Set(device.sent.map(({ text }) => text)).size).toBe(1);
    expect(await jobs()).toEqual([]);
  });

  test("after it was written down: it sends nothing twice", async () => {
    const { device, say } = await talk();
    await say("one");
    await work();
    // As the queue finds it: the job is there again, its work is done.
    await sql`select graphile_worker.add_job('push.send', json_build_object('messageId', message_id, 'subscriptionId', subscription_id))
                from push_deliveries`.execute(db);
    await work();
    expect(texts(device)).toEqual(["one"]);
  });

  test("before it told anybody: the next one tells", async () => {
    const { device, say } = await talk();
    await say("one");
    await sql`update graphile_worker._private_jobs set locked_by = 'dead', locked_at = now()`.execute(db);
    await freeWorkers({ db, workerIds: ["dead"] });
    await soon();
    await work();
    await expect.poll(() => texts(device)).toEqual(["one"]);
  });
});

test("the environment has all three keys or none", () => {
  const { VAPID_PRIVATE_KEY: _, ...partial } = environment();
  expect(() => workerEnv.parse(partial)).toThrow("VAPID_PRIVATE_KEY");
  const { VAPID_PUBLIC_KEY: __, VAPID_SUBJECT: ___, ...none } = partial;
  expect(workerEnv.parse(none)).not.toHaveProperty("VAPID_PUBLIC_KEY");
});
