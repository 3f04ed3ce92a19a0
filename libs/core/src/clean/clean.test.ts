import {
  makeDirectConversation,
  makeMeeting,
  makePhoto,
  makePushDevice,
  makeUser,
  makeVoice,
  testClock,
  testDatabase,
} from "@namegame/testing";
import { sql } from "kysely";
import { expect, test } from "vitest";

import { cleanAttachments } from "./clean-attachments.ts";
import { cleanCodes } from "./clean-codes.ts";
import { cleanJobs } from "./clean-jobs.ts";
import { cleanNotifications } from "./clean-notifications.ts";
import { cleanPhotos } from "./clean-photos.ts";
import { cleanRateLimits } from "./clean-rate-limits.ts";
import { cleanSessions } from "./clean-sessions.ts";
import { cleanVoices } from "./clean-voices.ts";

const { db, dbAs } = await testDatabase();
const worker = dbAs("worker");
const clock = testClock(new Date());
const now = clock.now();
const HOUR = 3_600_000;
const ago = (hours: number) => new Date(now.getTime() - hours * HOUR);

test("codes go after their time, their meetings stay", async () => {
  const [me, other] = [await makeUser(db), await makeUser(db)];
  const group = await db.insertInto("groups").values({ name: "G", type: "community" }).returning("id").executeTakeFirstOrThrow();
  const code = async (purpose: "join" | "meet", expiredHoursAgo: number) =>
    db
      .insertInto("codes")
      .values({
        purpose,
        group_id: purpose === "join" ? group.id : null,
        creator_id: me.id,
        token_hash: Buffer.from(crypto.randomUUID()),
        spoken_hash: Buffer.from(crypto.randomUUID()),
        use_limit: 1,
        expires_at: ago(expiredHoursAgo),
      })
      .returning("id")
      .executeTakeFirstOrThrow();
  const oldMeet = await code("meet", 49);
  const kept = [await code("meet", 47), await code("join", 29 * 24), await code("join", -1)];
  await code("join", 31 * 24);
  const meeting = await makeMeeting(db, { between: [me.id, other.id], values: { code_id: oldMeet.id } });
  expect(await cleanCodes({ db: worker, now })).toBe(2);
  const left = await db.selectFrom("codes").select("id").execute();
  expect(left.map((row) => row.id).sort()).toEqual(kept.map((row) => row.id).sort());
  const after = await db.selectFrom("meetings").select("code_id").where("id", "=", meeting.id).executeTakeFirstOrThrow();
  expect(after.code_id).toBeNull();
});

test("sessions and one-time values go when they expired, in as many batches as it takes", async () => {
  const user = await makeUser(db);
  await sql`insert into sessions (user_id, token, expires_at)
    select ${user.id}, 'token ' || i, ${now}::timestamptz - i * interval '1 second' from generate_series(-2, 1200) i`.execute(db);
  await db
    .insertInto("verifications")
    .values([
      { identifier: "a", value: "v", expires_at: ago(1) },
      { identifier: "b", value: "v", expires_at: ago(-1) },
    ])
    .execute();
  expect(await cleanSessions({ db: worker, now })).toBe(1201);
  expect(await db.selectFrom("sessions").select("id").execute()).toHaveLength(3);
  expect(await db.selectFrom("verifications").select("identifier").execute()).toEqual([{ identifier: "b" }]);
});

test("counters of the rate limiter go when their time is over; lasting ones stay", async () => {
  await db
    .insertInto("rate_limits")
    .values([
      { key: "old", points: 1, expire: ago(1).getTime() },
      { key: "live", points: 1, expire: ago(-1).getTime() },
      { key: "lasting", points: 1, expire: null },
    ])
    .execute();
  expect(await cleanRateLimits({ db: worker, now })).toBe(1);
  expect((await db.selectFrom("rate_limits").select("key").orderBy("key").execute()).map((row) => row.key)).toEqual(["lasting", "live"]);
});

test("photos: abandoned uploads, old refusals and photos nobody shows go; one that hangs is refused", async () => {
  const make = async (values: object) => makePhoto(db, { user_id: (await makeUser(db)).id, ...values });
  const shown = await make({ created_at: ago(900), processed_at: ago(900) });
  const kept = [
    shown.id,
    (await make({ state: "uploading", created_at: ago(0.5) })).id,
    (await make({ state: "refused", refusal: "too_small", processed_at: ago(23) })).id,
    (await make({ state: "processing", created_at: ago(5) })).id,
  ];
  const hanging = await make({ state: "processing", created_at: ago(7) });
  await make({ state: "uploading", created_at: ago(2) });
  await make({ state: "refused", refusal: "too_small", created_at: ago(26), processed_at: ago(25) });
  await db
    .insertInto("photos")
    .values({ user_id: shown.user_id, state: "ready", crop_x: 0, crop_y: 0, crop_size: 1, processed_at: ago(2) })
    .execute();
  expect(await cleanPhotos({ db: worker, now })).toBe(4);
  const left = await db.selectFrom("photos").select(["id", "state", "refusal"]).execute();
  expect(left.map((row) => row.id).sort()).toEqual([...kept, hanging.id].sort());
  expect(left.find((row) => row.id === hanging.id)).toMatchObject({ state: "refused", refusal: "missing" });
  expect(await cleanPhotos({ db: worker, now })).toBe(0);
});

test("recordings: abandoned and hanging ones, old refusals and those nobody hears go", async () => {
  const make = async (values: object) => makeVoice(db, { user_id: (await makeUser(db)).id, ...values });
  const heard = await make({ created_at: ago(900), processed_at: ago(900) });
  const kept = [
    heard.id,
    (await make({ state: "uploading", created_at: ago(0.5) })).id,
    (await make({ state: "refused", refusal: "silent", processed_at: ago(23) })).id,
    (await make({ state: "processing", created_at: ago(5) })).id,
  ];
  await make({ state: "processing", created_at: ago(7) });
  await make({ state: "uploading", created_at: ago(2) });
  await make({ state: "refused", refusal: "silent", created_at: ago(26), processed_at: ago(25) });
  await db
    .insertInto("voices")
    .values({ user_id: heard.user_id, state: "ready", processed_at: ago(2) })
    .execute();
  expect(await cleanVoices({ db: worker, now })).toBe(4);
  const left = await db.selectFrom("voices").select("id").execute();
  expect(left.map((row) => row.id).sort()).toEqual(kept.sort());
  expect(await cleanVoices({ db: worker, now })).toBe(0);
});

test("jobs that failed for good go after a week, with what they held", async () => {
  await sql`select graphile_worker.add_job('mail.send', '{"to":"ama@example.org"}', max_attempts => 1, job_key => k) from unnest(array['old', 'new', 'waiting']) k`.execute(
    db,
  );
  await sql`update graphile_worker._private_jobs set attempts = 1 where key in ('old', 'new')`.execute(db);
  await sql`update graphile_worker._private_jobs set updated_at = ${ago(8 * 24)} where key in ('old', 'waiting')`.execute(db);
  await db
    .insertInto("worker_heartbeats")
    .values([
      { worker_id: "gone", seen_at: ago(25) },
      { worker_id: "alive", seen_at: now },
    ])
    .execute();
  expect(await cleanJobs({ db: worker, now })).toBe(2);
  const { rows } = await sql<{
    key: string;
  }>`select key from graphile_worker.jobs where task_identifier = 'mail.send' order by key`.execute(db);
  expect(rows.map((row) => row.key)).toEqual(["new", "waiting"]);
  expect(await db.selectFrom("worker_heartbeats").select("worker_id").execute()).toEqual([{ worker_id: "alive" }]);
});

test("old notices and notes of pushes go, the messages stay", async () => {
  const [ann, ben] = [await makeUser(db), await makeUser(db)];
  const { id: conversationId } = await makeDirectConversation(db, [ann.id, ben.id]);
  const keys = { p256dh: "key", auth: "secret" };
  const { id: deviceId } = await makePushDevice(db, { userId: ben.id, endpoint: "https://push.example/1", keys });
  const said = async (seq: number, daysAgo: number) => {
    const message = await db
      .insertInto("messages")
      .values({ conversation_id: conversationId, seq, author_id: ann.id, client_id: crypto.randomUUID(), body: "x" })
      .returning("id")
      .executeTakeFirstOrThrow();
    const of = { message_id: message.id, kind: "mention" as const, created_at: ago(daysAgo * 24) };
    await db
      .insertInto("notifications")
      .values({ ...of, user_id: ben.id, conversation_id: conversationId })
      .execute();
    await db
      .insertInto("push_deliveries")
      .values({ ...of, subscription_id: deviceId })
      .execute();
  };
  for (const [index, daysAgo] of [91, 89, 3, 1].entries()) await said(index + 1, daysAgo);
  // One notice and three notes of pushes.
  expect(await cleanNotifications({ db: worker, now })).toBe(4);
  expect(await db.selectFrom("notifications").select("id").execute()).toHaveLength(3);
  expect(await db.selectFrom("push_deliveries").select("message_id").execute()).toHaveLength(1);
  expect(await db.selectFrom("messages").select("id").execute()).toHaveLength(4);
});

test("photos of messages: those never sent within a day go, sent ones stay; one that hangs is refused", async () => {
  const [ann, ben] = [await makeUser(db), await makeUser(db)];
  const { id: conversation_id } = await makeDirectConversation(db, [ann.id, ben.id]);
  const message = await db
    .insertInto("messages")
    .values({ conversation_id, seq: 1, author_id: ann.id, client_id: crypto.randomUUID(), body: "look" })
    .returning("id")
    .executeTakeFirstOrThrow();
  const make = async (values: object) =>
    (
      await db
        .insertInto("attachments")
        .values({ conversation_id, uploader_id: ann.id, ...values })
        .returning("id")
        .executeTakeFirstOrThrow()
    ).id;
  const sent = { message_id: message.id, created_at: ago(30) };
  const kept = [
    await make({ ...sent, position: 0, state: "ready" }),
    await make({ state: "ready", created_at: ago(23) }),
    await make({ state: "processing", created_at: ago(5) }),
  ];
  for (const state of ["uploading", "ready", "processing"]) await make({ state, created_at: ago(25) });
  await make({ state: "refused", refusal: "too_small", created_at: ago(25) });
  const stuck = await make({ ...sent, position: 1, state: "processing" });
  expect(await cleanAttachments({ db: worker, now })).toBe(5);
  const left = await db.selectFrom("attachments").select(["id", "state", "refusal"]).execute();
  expect(left.map(({ id }) => id).sort()).toEqual([...kept, stuck].sort());
  expect(left.find(({ id }) => id === stuck)).toMatchObject({ state: "refused", refusal: "missing" });
  const { change } = await db.selectFrom("messages").select("change").where("id", "=", message.id).executeTakeFirstOrThrow();
  expect(change).toBe(1);
});
