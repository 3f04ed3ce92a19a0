import { beginPhoto, finishPhoto, getMyPhoto, photoKey, photoKeys, recropPhoto, removePhoto } from "@namegame/core";
import { LIVE_CHANNEL, liveEnvelope, photoSizes } from "@namegame/contract";
import { createListener } from "@namegame/db";
import { createLog } from "@namegame/service";
import { readAll } from "@namegame/storage";
import { makeGroup, makeMembership, makeUser } from "@namegame/testing";
import { sql } from "kysely";
import { afterAll, beforeEach, expect, test } from "vitest";

import { sharp } from "../picture/codec.ts";
import { gradient, heicHead, sidewaysJpeg } from "../picture/pictures.fixture.ts";
import { testQueue } from "./queue.fixture.ts";

const { db, directUrl, storage, work } = await testQueue();
const events: { to: string[]; event: { type: string } }[] = [];
const listener = createListener({ directUrl, applicationName: "photo-test", log: createLog({ service: "test", level: "silent" }) });
await listener.listen(LIVE_CHANNEL, (payload) => events.push(liveEnvelope.parse(JSON.parse(payload))));
afterAll(() => listener.close());
beforeEach(() => {
  events.length = 0;
});

async function person() {
  return { userId: (await makeUser(db)).id, sessionId: crypto.randomUUID() };
}

async function upload(actor: { userId: string; sessionId: string }, bytes: Buffer): Promise<string> {
  const crop = { x: 0, y: 0, size: 1 };
  const begun = await beginPhoto({ db, storage, actor, contentType: "image/jpeg", bytes: bytes.length, crop });
  expect(await storage.uploads?.accept({ fields: begun.upload.fields, file: { contentType: "image/jpeg", bytes } })).toBeUndefined();
  await finishPhoto({ db, storage, actor, photoId: begun.photoId });
  return begun.photoId;
}

async function stored(photoId: string): Promise<string[]> {
  const stats = await Promise.all(photoKeys(photoId).map(async (key) => [key, await storage.stat(key)] as const));
  return stats.filter(([, stat]) => stat).map(([key]) => key);
}

function pictures(photoId: string): string[] {
  return photoKeys(photoId).filter((key) => key !== photoKey(photoId, "original"));
}

test("an upload becomes the photo its owner shows, and everybody concerned is told", async () => {
  const [actor, friend] = [await person(), await person()];
  const group = await makeGroup(db);
  for (const { userId } of [actor, friend]) await makeMembership(db, { group_id: group.id, user_id: userId });
  const photoId = await upload(actor, await sidewaysJpeg());
  await work();
  expect(await getMyPhoto({ db, actor })).toMatchObject({ current: { id: photoId }, pending: null });
  expect(await stored(photoId)).toEqual(pictures(photoId));
  for (const size of photoSizes) {
    const bytes = await readAll({ storage, key: photoKey(photoId, size), maxBytes: 1_000_000 });
    expect(await sharp(bytes).metadata()).toMatchObject({ width: size, height: size, format: "webp" });
  }
  await expect.poll(() => events).toHaveLength(2);
  expect(events).toContainEqual({ to: [actor.userId], event: { type: "photo", photo: { id: photoId, state: "ready", refusal: null } } });
  expect(events.find(({ event }) => event.type === "people_changed")?.to.sort()).toEqual([actor.userId, friend.userId].sort());
});

test("a job that runs again, or twice at once, changes nothing", async () => {
  const actor = await person();
  const photoId = await upload(actor, await gradient(300, 300));
  await sql`select graphile_worker.add_job('photo.process', ${JSON.stringify({ photoId })}::json)`.execute(db);
  await Promise.all([work(), work()]);
  // A worker that died after the commit and before it had deleted the original.
  await storage.write({ key: photoKey(photoId, "original"), contentType: "image/jpeg", bytes: Buffer.from("left behind") });
  await sql`select graphile_worker.add_job('photo.process', ${JSON.stringify({ photoId })}::json)`.execute(db);
  await work();
  expect((await getMyPhoto({ db, actor })).current?.id).toBe(photoId);
  expect(await stored(photoId)).toEqual(pictures(photoId));
});

test("a file that is no usable picture is refused with its reason, and goes", async () => {
  const actor = await person();
  const photoId = await upload(actor, heicHead());
  await work();
  expect((await getMyPhoto({ db, actor })).pending).toEqual({ id: photoId, state: "refused", refusal: "unsupported_format" });
  expect(await stored(photoId)).toEqual([]);
  await expect
    .poll(() => events.map(({ event }) => event))
    .toEqual([{ type: "photo", photo: { id: photoId, state: "refused", refusal: "unsupported_format" } }]);
});

test("an original that vanished is refused as missing", async () => {
  const actor = await person();
  const photoId = await upload(actor, await gradient(300, 300));
  await storage.delete(photoKey(photoId, "original"));
  await work();
  expect((await getMyPhoto({ db, actor })).pending?.refusal).toBe("missing");
});

test("a new crop is cut from the whole picture; the old photo's pictures go", async () => {
  const actor = await person();
  const first = await upload(actor, await sidewaysJpeg());
  await work();
  const { photo } = await recropPhoto({ db, actor, photoId: first, crop: { x: 0, y: 0, size: 0.4 } });
  await work();
  expect((await getMyPhoto({ db, actor })).current).toMatchObject({ id: photo.id, crop: { x: 0, y: 0 } });
  const square = await readAll({ storage, key: photoKey(photo.id, 256), maxBytes: 1_000_000 });
  const { dominant } = await sharp(square).stats();
  expect(dominant.r).toBeGreaterThan(200);
  expect(dominant.b).toBeLessThan(60);
  expect(await stored(photo.id)).toEqual(pictures(photo.id));
  expect(await stored(first)).toEqual([]);
});

test("a photo removed before the worker came to it leaves nothing stored", async () => {
  const actor = await person();
  const photoId = await upload(actor, await gradient(300, 300));
  await removePhoto({ db, actor });
  await work();
  expect(await stored(photoId)).toEqual([]);
});

test("a job cannot delete the pictures of a photo that is there", async () => {
  const actor = await person();
  const photoId = await upload(actor, await gradient(300, 300));
  await work();
  await sql`select graphile_worker.add_job('photo.delete', ${JSON.stringify({ photoId })}::json)`.execute(db);
  await work();
  expect(await stored(photoId)).toEqual(pictures(photoId));
});

test("what is uploaded to a photo's address after it was made goes when the address has expired", async () => {
  const actor = await person();
  const photoId = await upload(actor, await gradient(300, 300));
  await work();
  const { rows } = await sql<{ late: boolean }>`
    select run_at > now() + interval '10 minutes' as late from graphile_worker.jobs where key = ${`photo.deleteOriginal:${photoId}`}`.execute(
    db,
  );
  expect(rows).toEqual([{ late: true }]);
  await storage.write({ key: photoKey(photoId, "original"), contentType: "image/jpeg", bytes: Buffer.from("again") });
  await sql`update graphile_worker._private_jobs set run_at = now() where key = ${`photo.deleteOriginal:${photoId}`}`.execute(db);
  await work();
  expect(await stored(photoId)).toEqual(pictures(photoId));
});
