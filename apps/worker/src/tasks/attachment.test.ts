import { randomUUID } from "node:crypto";

import { appendMessages, attachmentKey, attachmentKeys, finishUpload, startUpload } from "@namegame/core";
import type { PhotoRefusal } from "@namegame/contract";
import { readAll } from "@namegame/storage";
import { makeDirectConversation, makeUser } from "@namegame/testing";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";

import { sharp } from "../picture/codec.ts";
import { bombPng, gradient, heicHead, sidewaysJpeg } from "../picture/pictures.fixture.ts";
import { testQueue } from "./queue.fixture.ts";

const { db, storage, work } = await testQueue();

async function writer() {
  const [ann, ben] = [await makeUser(db), await makeUser(db)];
  const { id: conversationId } = await makeDirectConversation(db, [ann.id, ben.id]);
  return { actor: { userId: ann.id, sessionId: randomUUID() }, conversationId };
}

async function upload(bytes: Buffer, by?: Awaited<ReturnType<typeof writer>>): Promise<string> {
  const { actor, conversationId } = by ?? (await writer());
  const begun = await startUpload({ db, storage, actor, conversationId, contentType: "image/jpeg", bytes: bytes.length });
  expect(await storage.uploads?.accept({ fields: begun.upload.fields, file: { contentType: "image/jpeg", bytes } })).toBeUndefined();
  await finishUpload({ db, storage, actor, attachmentId: begun.attachmentId });
  return begun.attachmentId;
}

const rowOf = (id: string) => db.selectFrom("attachments").selectAll().where("id", "=", id).executeTakeFirst();
const again = (task: string, attachmentId: string) =>
  sql`select graphile_worker.add_job(${task}, ${JSON.stringify({ attachmentId })}::json)`.execute(db);

async function stored(id: string): Promise<string[]> {
  const stats = await Promise.all(attachmentKeys(id).map(async (key) => [key, await storage.stat(key)] as const));
  return stats.filter(([, stat]) => stat).map(([key]) => key);
}

const pictures = (id: string) => [attachmentKey(id, "small"), attachmentKey(id, "large")];

async function picture(id: string, size: "small" | "large"): Promise<Buffer> {
  return (await readAll({ storage, key: attachmentKey(id, size), maxBytes: 10_000_000 }))!;
}

describe("a photo of a message", () => {
  test("becomes two upright pictures without place and camera, and its original goes", async () => {
    const id = await upload(await sidewaysJpeg());
    await work();
    expect(await rowOf(id)).toMatchObject({ state: "ready", width: 300, height: 400 });
    expect(await stored(id)).toEqual(pictures(id));
    for (const size of ["small", "large"] as const) {
      const bytes = await picture(id, size);
      const { width, height, format, exif, icc, xmp, orientation } = await sharp(bytes).metadata();
      expect({ width, height, format, exif, icc, xmp, orientation }).toEqual({ width: 300, height: 400, format: "webp" });
      expect(bytes.includes("PhoneMaker")).toBe(false);
    }
  });

  test("is made small enough for a bubble and a screen", async () => {
    const id = await upload(await gradient(4_000, 3_000));
    await work();
    expect(await rowOf(id)).toMatchObject({ width: 4_000, height: 3_000 });
    expect(await sharp(await picture(id, "small")).metadata()).toMatchObject({ width: 800, height: 600 });
    expect(await sharp(await picture(id, "large")).metadata()).toMatchObject({ width: 2_560, height: 1_920 });
  });

  test("that was sent before it was made counts as a change of its message", async () => {
    const by = await writer();
    const id = await upload(await gradient(200, 100), by);
    const [sent] = await appendMessages({
      db,
      messages: [{ author: by.actor, conversationId: by.conversationId, clientId: randomUUID(), body: "look", attachmentIds: [id] }],
    });
    const { id: messageId } = (sent as { message: { id: string } }).message;
    await work();
    const { change } = await db.selectFrom("messages").select("change").where("id", "=", messageId).executeTakeFirstOrThrow();
    expect(change).toBe(1);
  });

  test("whose job runs again, or twice at once, stays as it is", async () => {
    const id = await upload(await gradient(200, 100));
    await again("attachment.process", id);
    await Promise.all([work(), work()]);
    await storage.write({ key: attachmentKey(id, "original"), contentType: "image/jpeg", bytes: Buffer.from("left behind") });
    await again("attachment.process", id);
    await work();
    expect(await rowOf(id)).toMatchObject({ state: "ready" });
    expect(await stored(id)).toEqual(pictures(id));
  });

  test("leaves nothing stored when its row went before or after", async () => {
    const [early, late] = [await upload(await gradient(200, 100)), await upload(await gradient(200, 100))];
    await db.deleteFrom("attachments").where("id", "=", early).execute();
    await work();
    expect(await stored(early)).toEqual([]);
    await db.deleteFrom("attachments").where("id", "=", late).execute();
    await work();
    expect(await stored(late)).toEqual([]);
  });

  test("is not deleted by a job alone; what is uploaded to its address after it was made is", async () => {
    const id = await upload(await gradient(200, 100));
    await work();
    await storage.write({ key: attachmentKey(id, "original"), contentType: "image/jpeg", bytes: Buffer.from("again") });
    await sql`update graphile_worker._private_jobs set run_at = now() where key = ${`attachment.delete.late:${id}`}`.execute(db);
    await work();
    expect(await stored(id)).toEqual(pictures(id));
  });

  test("that is also a web page comes out as a picture only", async () => {
    const id = await upload(Buffer.concat([await gradient(200, 200), Buffer.from("<html><script>alert(1)</script></html>")]));
    await work();
    expect(await rowOf(id)).toMatchObject({ state: "ready" });
    for (const size of ["small", "large"] as const) expect((await picture(id, size)).includes("<script>")).toBe(false);
  });
});

const svg = '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="500" height="500"><script>alert(1)</script></svg>';
const refused: [string, () => Buffer | Promise<Buffer>, PhotoRefusal][] = [
  ["an SVG", () => Buffer.from(svg), "unsupported_format"],
  ["a GIF that is also a script", () => Buffer.from("GIF89a=1;alert(1)//", "latin1"), "unsupported_format"],
  ["a web page under a picture's type", () => Buffer.from("<!doctype html><script>alert(1)</script>"), "not_an_image"],
  ["a bomb of 400 megapixels in some kilobytes", () => bombPng(20_000), "too_many_pixels"],
  ["51 megapixels", () => gradient(10_200, 5_000, "png"), "too_many_pixels"],
  ["a HEIC", heicHead, "unsupported_format"],
  ["a truncated JPEG", async () => (await gradient(800, 800)).subarray(0, 3_000), "not_an_image"],
  ["a dot", () => gradient(8, 8, "png"), "too_small"],
];

test.each(refused)("%s is refused, and goes", async (_what, bytes, refusal) => {
  const id = await upload(await bytes());
  await work();
  expect(await rowOf(id)).toMatchObject({ state: "refused", refusal });
  expect(await stored(id)).toEqual([]);
});

test("an original that vanished, and one of 50 MB that came by another way, are refused", async () => {
  const [gone, long] = [await upload(await gradient(200, 100)), await upload(await gradient(200, 100))];
  await storage.delete(attachmentKey(gone, "original"));
  await storage.write({ key: attachmentKey(long, "original"), contentType: "image/jpeg", bytes: Buffer.alloc(50 * 1024 * 1024) });
  await work();
  expect(await rowOf(gone)).toMatchObject({ state: "refused", refusal: "missing" });
  expect(await rowOf(long)).toMatchObject({ state: "refused", refusal: "too_large" });
  expect(await stored(long)).toEqual([]);
});
