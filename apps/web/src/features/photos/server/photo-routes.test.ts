import { createAuth } from "@namegame/auth";
import { beginPhoto, finishPhoto, photoKey } from "@namegame/core";
import { createLog } from "@namegame/service";
import { createStorage } from "@namegame/storage";
import { makeGroup, makeMembership, makePhoto, makeUser, testDatabase } from "@namegame/testing";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { parseConfig } from "../../../server/config.ts";
import { acceptUpload } from "./accept-upload.ts";
import { servePhoto } from "./serve-photo.ts";

const { db } = await testDatabase();
const folder = await mkdtemp(join(tmpdir(), "namegame-web-photos-"));
afterAll(() => rm(folder, { recursive: true, force: true }));
const origin = "http://localhost:3000";
const secret = "a secret of the tests, long enough to pass";
const storage = createStorage({ url: pathToFileURL(folder).href, secret });
const services = {
  db,
  storage,
  log: createLog({ service: "test", level: "silent" }),
  auth: createAuth({ db, secret, publicUrl: origin, allowedOrigins: [], enqueueMail: async () => {} }),
  config: parseConfig({
    DATABASE_URL: "postgres://localhost/x",
    PUBLIC_URL: origin,
    SESSION_SECRET: secret,
    CODE_SECRET: secret,
    STORAGE_URL: pathToFileURL(folder).href,
    NEXT_MANUAL_SIG_HANDLE: "true",
  }),
};

async function person() {
  const user = await makeUser(db);
  const { cookies } = await services.auth.startSession({ userId: user.id, headers: new Headers() });
  const cookie = cookies.map((value) => value.split(";")[0]).join("; ");
  const actor = await services.auth.getActor(new Headers({ cookie }));
  if (!actor) throw new Error("no session");
  return { actor, cookie };
}

async function shownPhoto(userId: string): Promise<string> {
  const photo = await makePhoto(db, { user_id: userId });
  for (const part of [256, "master"] as const) {
    await storage.write({ key: photoKey(photo.id, part), contentType: "image/webp", bytes: Buffer.from(`picture ${part}`) });
  }
  return photo.id;
}

function get(photoId: string, size: string, headers: Record<string, string> = {}): Promise<Response> {
  return servePhoto({ request: new Request(`${origin}/api/photos/${photoId}/${size}`, { headers }), services, photoId, size });
}

describe("GET /api/photos/<photoId>/<size>", () => {
  test("streams the picture to its owner, to be kept by their browser only and never to run", async () => {
    const { actor, cookie } = await person();
    const photoId = await shownPhoto(actor.userId);
    const answer = await get(photoId, "256", { cookie });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe("picture 256");
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "image/webp",
      "content-length": "11",
      "cache-control": "private, max-age=3600, immutable",
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; sandbox",
    });
    const again = await get(photoId, "256", { cookie, "if-none-match": answer.headers.get("etag") as string });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe("");
  });

  test("the whole picture is its owner's, and is not kept", async () => {
    const [owner, friend] = [await person(), await person()];
    const group = await makeGroup(db);
    for (const { actor } of [owner, friend]) await makeMembership(db, { group_id: group.id, user_id: actor.userId });
    const photoId = await shownPhoto(owner.actor.userId);
    const answer = await get(photoId, "master", { cookie: owner.cookie });
    expect(await answer.text()).toBe("picture master");
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect((await get(photoId, "256", { cookie: friend.cookie })).status).toBe(200);
    expect((await get(photoId, "master", { cookie: friend.cookie })).status).toBe(404);
  });

  test("whatever cannot be seen is missing in the same words", async () => {
    const [owner, stranger] = [await person(), await person()];
    const photoId = await shownPhoto(owner.actor.userId);
    const etag = (await get(photoId, "256", { cookie: owner.cookie })).headers.get("etag") as string;
    const answers = await Promise.all([
      get(photoId, "256", { cookie: stranger.cookie }),
      get(photoId, "256", { cookie: stranger.cookie, "if-none-match": etag }),
      get(photoId, "256"),
      get(crypto.randomUUID(), "256", { cookie: owner.cookie }),
      get("../../etc/passwd", "256", { cookie: owner.cookie }),
      get(photoId, "257", { cookie: owner.cookie }),
      get(photoId, "original", { cookie: owner.cookie }),
      get(photoId, "512", { cookie: owner.cookie }),
    ]);
    for (const answer of answers) {
      expect(answer.status).toBe(404);
      expect(Object.fromEntries(answer.headers)).toEqual({ "cache-control": "no-store" });
      expect(await answer.text()).toBe("");
    }
  });
});

describe("POST /api/uploads", () => {
  const picture = Buffer.from("a picture, as far as the store is concerned");

  async function begun() {
    const { actor, cookie } = await person();
    const crop = { x: 0, y: 0, size: 1 };
    const { photoId, upload } = await beginPhoto({ db, storage, actor, contentType: "image/png", bytes: picture.length, crop });
    return { actor, cookie, photoId, upload };
  }

  function formOf(fields: Record<string, string>, bytes: Uint8Array<ArrayBuffer> | null = picture, type = "image/png"): FormData {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    if (bytes) form.append("file", new Blob([bytes], { type }), "me.png");
    return form;
  }

  /** As a browser sends it: with its length. */
  async function post(form: FormData, headers: Record<string, string>): Promise<Response> {
    const encoded = new Request(`${origin}/api/uploads`, { method: "POST", body: form });
    const body = await encoded.arrayBuffer();
    const type = encoded.headers.get("content-type") as string;
    const all = { origin, "content-type": type, "content-length": String(body.byteLength), ...headers };
    return acceptUpload({ request: new Request(`${origin}/api/uploads`, { method: "POST", body, headers: all }), services });
  }

  test("takes the picture once, and the photo can be finished", async () => {
    const { actor, cookie, photoId, upload } = await begun();
    expect(upload.url).toBe("/api/uploads");
    expect((await post(formOf(upload.fields), { cookie })).status).toBe(204);
    expect((await post(formOf(upload.fields), { cookie })).status).toBe(403);
    expect((await finishPhoto({ db, storage, actor, photoId })).photo.state).toBe("processing");
  });

  test("needs a session, our own page, a length, and fields that were not touched", async () => {
    const { cookie, upload } = await begun();
    const form = () => formOf(upload.fields);
    expect((await post(form(), {})).status).toBe(403);
    expect((await post(form(), { cookie, origin: "https://evil.example" })).status).toBe(403);
    expect((await post(formOf({ ...upload.fields, key: "photos/other/original" }), { cookie })).status).toBe(403);
    expect((await post(formOf({}), { cookie })).status).toBe(403);
    expect((await post(form(), { cookie, "content-length": "" })).status).toBe(411);
    expect((await post(form(), { cookie, "content-length": String(21 * 1024 * 1024) })).status).toBe(413);
    expect((await post(formOf(upload.fields, picture, "text/html"), { cookie })).status).toBe(403);
    expect((await post(formOf(upload.fields, Buffer.alloc(picture.length + 1)), { cookie })).status).toBe(413);
    expect(await storage.stat(upload.fields.key as string)).toBeUndefined();
    expect((await post(form(), { cookie })).status).toBe(204);
  });

  test("a body that is no form, has no file, or is longer than it said is refused", async () => {
    const { cookie, upload } = await begun();
    expect((await post(formOf(upload.fields, null), { cookie })).status).toBe(400);
    expect((await post(formOf(upload.fields), { cookie, "content-type": "application/json" })).status).toBe(400);
    expect((await post(formOf(upload.fields), { cookie, "content-length": "100" })).status).toBe(400);
    expect(await storage.stat(upload.fields.key as string)).toBeUndefined();
  });

  test("with a bucket there is no such door", async () => {
    const bucket = createStorage({ url: "s3://faces", accessKeyId: "id", secretAccessKey: "key" });
    const request = new Request(`${origin}/api/uploads`, { method: "POST", headers: { origin } });
    expect((await acceptUpload({ request, services: { ...services, storage: bucket } })).status).toBe(404);
  });
});
