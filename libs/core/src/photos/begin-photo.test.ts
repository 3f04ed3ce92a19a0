import { makePhoto, makeUser, testDatabase } from "@namegame/testing";
import { sql } from "kysely";
import { expect, test } from "vitest";

import { beginPhoto } from "./begin-photo.ts";
import { finishPhoto } from "./finish-photo.ts";
import { getMyPhoto } from "./get-my-photo.ts";
import { getPhotoStatus } from "./get-photo-status.ts";
import { photoKey } from "./photo-key.ts";
import { postUpload, testStorage } from "./photo-store.fixture.ts";

const { db: everything, dbAs } = await testDatabase();
const db = dbAs("web");
const storage = await testStorage();
const crop = { x: 0.1, y: 0.2, size: 0.5 };
const picture = Buffer.from("a picture, as far as the store is concerned");

async function person() {
  return { userId: (await makeUser(db)).id, sessionId: crypto.randomUUID() };
}

function begin(actor: { userId: string; sessionId: string }, bytes = picture.length) {
  return beginPhoto({ db, storage, actor, contentType: "image/jpeg", bytes, crop });
}

async function jobsOf(photoId: string): Promise<string[]> {
  const { rows } = await sql<{ task: string }>`
    select task_identifier as task from graphile_worker.jobs j where key like ${`%${photoId}`} order by id
  `.execute(everything);
  return rows.map((row) => row.task);
}

test("an upload that arrived goes to the worker, once however often it is reported", async () => {
  const actor = await person();
  const { photoId, upload } = await begin(actor);
  expect(await postUpload(storage, upload, picture)).toBeUndefined();
  expect(await jobsOf(photoId)).toEqual([]);
  const call = { db, storage, actor, photoId };
  const answers = await Promise.all([finishPhoto(call), finishPhoto(call)]);
  for (const { photo } of answers) expect(photo).toEqual({ id: photoId, state: "processing", refusal: null });
  expect((await finishPhoto(call)).photo.state).toBe("processing");
  expect(await jobsOf(photoId)).toEqual(["photo.process"]);
  expect((await getMyPhoto({ db, actor })).pending?.id).toBe(photoId);
});

test("the store takes no more than was announced", async () => {
  const { upload } = await begin(await person(), 5);
  expect(await postUpload(storage, upload, picture)).toBe("too_large");
});

test("an upload that never arrived is refused as missing, and a new one may begin", async () => {
  const actor = await person();
  const { photoId } = await begin(actor);
  expect((await finishPhoto({ db, storage, actor, photoId })).photo).toEqual({ id: photoId, state: "refused", refusal: "missing" });
  expect(await jobsOf(photoId)).toEqual([]);
  const again = await begin(actor);
  await postUpload(storage, again.upload, picture);
  expect((await finishPhoto({ db, storage, actor, photoId: again.photoId })).photo.state).toBe("processing");
});

test("a new upload takes the place of those begun before, and what they brought is deleted now and after their addresses expired", async () => {
  const actor = await person();
  const first = await begin(actor);
  await postUpload(storage, first.upload, picture);
  await begin(actor);
  await expect(finishPhoto({ db, storage, actor, photoId: first.photoId })).rejects.toMatchObject({ fault: { code: "not_found" } });
  expect(await jobsOf(first.photoId)).toEqual(["photo.delete", "photo.delete"]);
  const { rows } = await sql<{ late: boolean }>`
    select run_at > now() + interval '14 minutes' as late from graphile_worker.jobs where key like ${`%${first.photoId}`} order by id
  `.execute(everything);
  expect(rows.map((row) => row.late)).toEqual([false, true]);
});

test("whoever has three photos in the making waits", async () => {
  const actor = await person();
  for (let i = 0; i < 3; i += 1) await makePhoto(db, { user_id: actor.userId, state: "processing" });
  await expect(begin(actor)).rejects.toMatchObject({ fault: { code: "too_many", retryAfterMs: expect.any(Number) } });
});

test("another person's photo can be neither finished nor asked about", async () => {
  const [actor, stranger] = [await person(), await person()];
  const { photoId, upload } = await begin(actor);
  await postUpload(storage, upload, picture);
  await expect(finishPhoto({ db, storage, actor: stranger, photoId })).rejects.toMatchObject({ fault: { code: "not_found" } });
  await expect(getPhotoStatus({ db, actor: stranger, photoId })).rejects.toMatchObject({ fault: { code: "not_found" } });
  expect((await getPhotoStatus({ db, actor, photoId })).photo.state).toBe("uploading");
});

test("the key of an upload is the server's choice", async () => {
  const { photoId, upload } = await begin(await person());
  expect(upload.fields.key).toBe(photoKey(photoId, "original"));
});
