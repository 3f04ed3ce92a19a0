import { freeWorkers } from "@namegame/core";
import { makeGroup, makeMembership, makePhoto, makePushDevice, makeUser, startPushService, vapidKeys } from "@namegame/testing";
import { sql } from "kysely";
import { afterAll, beforeEach, expect, test } from "vitest";

import { startWorker } from "../process.fixture.ts";
import { testQueue } from "./queue.fixture.ts";

const vapid = vapidKeys();
const service = await startPushService();
afterAll(() => service.close());
const { db, directUrl, storageUrl, log, work } = await testQueue({ vapid });

beforeEach(async () => {
  await sql`delete from graphile_worker._private_jobs`.execute(db);
  await db.deleteFrom("events").execute();
});

/** Ann and Ben were at an event two weeks ago; Ann's browser takes pushes. */
async function evening() {
  const group = await makeGroup(db, { name: "Choir" });
  const event = await db
    .insertInto("events")
    .values({
      group_id: group.id,
      name: "Spring concert",
      starts_at: sql`now() - interval '14 days 1 minute'`,
      ends_at: sql`now() - interval '13 days'`,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const [ann, ben] = [await makeUser(db, { name: "Ann" }), await makeUser(db, { name: "Ben" })];
  for (const { id } of [ann, ben]) {
    await makeMembership(db, { group_id: group.id, user_id: id });
    await makePhoto(db, { user_id: id });
    await db.insertInto("attendances").values({ event_id: event.id, user_id: id, arrival: "list" }).execute();
  }
  const device = service.subscribe();
  await makePushDevice(db, { userId: ann.id, endpoint: device.endpoint, keys: device.keys });
  const path = `/g/${group.id}/practice?event=${event.id}`;
  const refresherOf = async (userId: string) =>
    (await db.selectFrom("refreshers").select("id").where("user_id", "=", userId).executeTakeFirstOrThrow()).id;
  return { ann, ben, device, path, refresherOf };
}

const hourly = () => sql`select graphile_worker.add_job('refresher.send', '{}')`.execute(db);
const waiting = async () => (await sql`select id from graphile_worker._private_jobs`.execute(db)).rows;

test("an event of two weeks ago reaches a browser once, and leads to its practice", async () => {
  const { ann, device, path, refresherOf } = await evening();
  await hourly();
  await work();
  await hourly();
  await work();
  const refresherId = await refresherOf(ann.id);
  expect(device.sent.map(({ text }) => JSON.parse(text) as unknown)).toEqual([
    {
      kind: "refresher",
      title: "Two weeks since Spring concert",
      body: "Do you still know their names? 2 minutes",
      url: path,
      conversationId: refresherId,
      seq: 1,
      badge: 0,
    },
  ]);
  expect(device.sent[0]!.headers).toMatchObject({ urgency: "normal" });
  expect(await waiting()).toEqual([]);
  expect(log()).not.toMatch(/Spring concert/);
});

test("a device that the push service does not know is forgotten, and one that is asked for patience is given it", async () => {
  const { ann, device } = await evening();
  device.answer(503);
  await hourly();
  await work();
  expect(await waiting()).toHaveLength(1);
  device.answer(410);
  await sql`update graphile_worker._private_jobs set run_at = now()`.execute(db);
  await work();
  expect(await waiting()).toEqual([]);
  expect(await db.selectFrom("push_subscriptions").select("id").where("user_id", "=", ann.id).execute()).toEqual([]);
});

test("a worker that is killed while it sends: the device is given one push", { timeout: 60_000 }, async () => {
  const { device } = await evening();
  const arrived = device.hold();
  await hourly();
  const worker = await startWorker({
    DATABASE_DIRECT_URL: directUrl,
    STORAGE_URL: storageUrl,
    SMTP_URL: "smtp://127.0.0.1:1",
    MAIL_FROM: "NameGame <hello@namegame.example>",
    PUBLIC_URL: "https://names.example.org",
    VAPID_PUBLIC_KEY: vapid.publicKey,
    VAPID_PRIVATE_KEY: vapid.privateKey,
    VAPID_SUBJECT: vapid.subject,
  });
  await arrived;
  worker.child.kill("SIGKILL");
  await worker.exit;
  const { rows } = await sql<{ locked_by: string }>`select locked_by from graphile_worker.jobs where locked_by is not null`.execute(db);
  await freeWorkers({ db, workerIds: rows.map(({ locked_by: id }) => id) });
  await work();
  expect(device.sent).toHaveLength(1);
  await db
    .updateTable("refresher_pushes")
    .set({ claimed_at: new Date(Date.now() - 31_000) })
    .execute();
  await sql`update graphile_worker._private_jobs set run_at = now()`.execute(db);
  await hourly();
  await work();
  await work();
  // The repeat takes the first one's place where it waits, and the device shows one number once.
  expect(device.waiting()).toHaveLength(1);
  expect(new Set(device.sent.map(({ headers }) => headers["topic"])).size).toBe(1);
  expect(new Set(device.sent.map(({ text }) => text)).size).toBe(1);
  expect(await waiting()).toEqual([]);
});
