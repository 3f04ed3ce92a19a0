import { makeGroup, makeMembership, makePhoto, makeUser, testDatabase } from "@namegame/testing";
import { sql } from "kysely";
import { expect, test } from "vitest";

import { completePhoto } from "./complete-photo.ts";
import { getMyPhoto } from "./get-my-photo.ts";
import { findPhotoWork, type PhotoWork } from "./photo-work.ts";
import { recropPhoto } from "./recrop-photo.ts";
import { refusePhoto } from "./refuse-photo.ts";
import { removePhoto } from "./remove-photo.ts";

const { db, dbAs } = await testDatabase();
const worker = dbAs("worker");

async function person() {
  return { userId: (await makeUser(db)).id, sessionId: crypto.randomUUID() };
}

async function complete(photoId: string, work?: PhotoWork) {
  const known = work ?? ((await findPhotoWork({ db: worker, photoId })) as PhotoWork);
  return completePhoto({ db: worker, photoId, work: known, width: 900, height: 1200 });
}

async function deletesQueued(photoId: string): Promise<number> {
  const { rows } =
    await sql`select 1 from graphile_worker.jobs where task_identifier = 'photo.delete' and key like ${`%${photoId}`}`.execute(db);
  return rows.length;
}

async function shown(userId: string): Promise<string | null> {
  return (await db.selectFrom("users").select("photo_id").where("id", "=", userId).executeTakeFirstOrThrow()).photo_id;
}

test("a photo that is made is shown, and the one before it goes", async () => {
  const actor = await person();
  const old = await makePhoto(db, { user_id: actor.userId });
  const photo = await makePhoto(db, { user_id: actor.userId, state: "processing" });
  expect(await complete(photo.id)).toBe("shown");
  expect(await shown(actor.userId)).toBe(photo.id);
  expect(await findPhotoWork({ db: worker, photoId: old.id })).toBeUndefined();
  expect(await deletesQueued(old.id)).toBeGreaterThan(0);
  expect(await complete(photo.id)).toBe("shown");
});

test("of two uploads the later one stays, in whichever order they are made", async () => {
  const actor = await person();
  const slow = await makePhoto(db, { user_id: actor.userId, state: "processing" });
  const slowWork = (await findPhotoWork({ db: worker, photoId: slow.id })) as PhotoWork;
  const quick = await makePhoto(db, { user_id: actor.userId, state: "processing" });
  const outcomes = await Promise.all([complete(quick.id), complete(slow.id, slowWork)]);
  expect(outcomes[0]).toBe("shown");
  expect(await complete(slow.id, slowWork)).toBe("gone");
  expect(await shown(actor.userId)).toBe(quick.id);
});

test("a photo removed while it was being made does not come back", async () => {
  const actor = await person();
  await makePhoto(db, { user_id: actor.userId });
  const photo = await makePhoto(db, { user_id: actor.userId, state: "processing" });
  const work = (await findPhotoWork({ db: worker, photoId: photo.id })) as PhotoWork;
  await removePhoto({ db, actor });
  expect(await complete(photo.id, work)).toBe("gone");
  expect(await shown(actor.userId)).toBeNull();
  expect(await getMyPhoto({ db, actor })).toEqual({ current: null, pending: null });
});

test("a refused photo leaves the shown one, and its owner reads why", async () => {
  const actor = await person();
  const old = await makePhoto(db, { user_id: actor.userId, crop_x: 0.25 });
  const photo = await makePhoto(db, { user_id: actor.userId, state: "processing" });
  await refusePhoto({ db: worker, photoId: photo.id, refusal: "too_small" });
  expect(await getMyPhoto({ db, actor })).toEqual({
    current: { id: old.id, crop: { x: 0.25, y: 0, size: 1 } },
    pending: { id: photo.id, state: "refused", refusal: "too_small" },
  });
  expect(await complete(photo.id)).toBe("gone");
  expect(await shown(actor.userId)).toBe(old.id);
});

test("cropping twice in a row keeps the whole picture for the second crop", async () => {
  const actor = await person();
  const source = await makePhoto(db, { user_id: actor.userId });
  const crop = { x: 0, y: 0.5, size: 0.5 };
  const first = (await recropPhoto({ db, actor, photoId: source.id, crop })).photo;
  const second = (await recropPhoto({ db, actor, photoId: source.id, crop: { ...crop, y: 0.25 } })).photo;
  expect(first.id).not.toBe(source.id);
  expect(await complete(first.id)).toBe("shown");
  expect(await findPhotoWork({ db: worker, photoId: second.id })).toMatchObject({ recropOf: first.id, crop: { y: 0.25 } });
  expect(await complete(second.id)).toBe("shown");
  expect(await shown(actor.userId)).toBe(second.id);
});

test("only one's own ready photo can be cropped anew", async () => {
  const [actor, stranger] = [await person(), await person()];
  const ready = await makePhoto(db, { user_id: actor.userId });
  const crop = { x: 0, y: 0, size: 1 };
  await expect(recropPhoto({ db, actor: stranger, photoId: ready.id, crop })).rejects.toMatchObject({ fault: { code: "not_found" } });
  const making = await makePhoto(db, { user_id: actor.userId, state: "processing" });
  await expect(recropPhoto({ db, actor, photoId: making.id, crop })).rejects.toMatchObject({ fault: { code: "conflict" } });
});

test("deleting a person queues the deletion of their pictures", async () => {
  const { userId } = await person();
  const photo = await makePhoto(db, { user_id: userId });
  const group = await makeGroup(db);
  await makeMembership(db, { group_id: group.id, user_id: userId });
  await db.deleteFrom("users").where("id", "=", userId).execute();
  expect(await deletesQueued(photo.id)).toBeGreaterThan(0);
});
