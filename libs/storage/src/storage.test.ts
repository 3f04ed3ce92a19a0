import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { afterAll, describe, expect, test } from "vitest";

import { createStorage } from "./create-storage.ts";
import { ObjectTooLarge, readAll } from "./read-all.ts";
import type { Storage, Upload } from "./storage.ts";

const folder = await mkdtemp(join(tmpdir(), "namegame-storage-"));
afterAll(() => rm(folder, { recursive: true, force: true }));

// What every store promises. The folder is always asked; a real S3 server where the environment names one:
// S3_TEST_URL=s3://bucket?endpoint=… with S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY.
const stores: [string, Storage][] = [["folder", createStorage({ url: pathToFileURL(folder).href, secret: "a secret for tests" })]];
const { S3_TEST_URL, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = process.env;
if (S3_TEST_URL) {
  stores.push(["s3", createStorage({ url: S3_TEST_URL, accessKeyId: S3_ACCESS_KEY_ID, secretAccessKey: S3_SECRET_ACCESS_KEY })]);
}

describe.each(stores)("%s", (_, storage) => {
  const prefix = `test/${randomBytes(6).toString("hex")}`;
  const key = `${prefix}/face.webp`;
  const read = (name = key) => readAll({ storage, key: name, maxBytes: 1_000 });

  test("is reachable", async () => {
    await expect(storage.check()).resolves.toBeUndefined();
  });

  test("keeps what is written, tells its length, replaces and deletes it", async () => {
    expect(await storage.stat(key)).toBeUndefined();
    expect(await storage.read(key)).toBeUndefined();
    await storage.write({ key, contentType: "image/webp", bytes: Buffer.from("first") });
    await storage.write({ key, contentType: "image/webp", bytes: Buffer.from("the second") });
    expect(await storage.stat(key)).toEqual({ bytes: 10 });
    expect((await read())?.toString()).toBe("the second");
    await storage.delete(key);
    expect(await storage.stat(key)).toBeUndefined();
    await storage.delete(key);
  });

  test("a reader with a limit gets no more than it asked for", async () => {
    await storage.write({ key, contentType: "image/webp", bytes: Buffer.alloc(1_001) });
    await expect(read()).rejects.toThrow(ObjectTooLarge);
    await storage.delete(key);
  });

  test.each(["../up", "a/../b", "/etc/passwd", "a//b", ".hidden", "a/.parts", "A", "a\\b", "a%2fb", "", "a/", `${"a/".repeat(300)}a`])(
    "refuses the key %j everywhere",
    async (bad) => {
      const write = { contentType: "image/webp", bytes: Buffer.from("x") };
      for (const attempt of [
        () => storage.read(bad),
        () => storage.stat(bad),
        () => storage.delete(bad),
        () => storage.write({ key: bad, ...write }),
        () => storage.presignUpload({ key: bad, contentType: "image/webp", maxBytes: 10, expiresMs: 60_000 }),
      ]) {
        await expect(attempt()).rejects.toThrow("key");
      }
    },
  );

  describe("a presigned upload", () => {
    const presign = (name = `${prefix}/${randomBytes(4).toString("hex")}`) =>
      storage.presignUpload({ key: name, contentType: "image/jpeg", maxBytes: 10, expiresMs: 60_000 });
    const jpeg = (bytes: number) => ({ contentType: "image/jpeg", bytes: Buffer.alloc(bytes, "x") });

    test("brings its object", async () => {
      const name = `${prefix}/up`;
      expect(await post(storage, await presign(name), jpeg(10))).toBe(true);
      expect((await read(name))?.toString()).toBe("xxxxxxxxxx");
    });

    test("is turned away when too large, empty, or under another key or type", async () => {
      const upload = await presign();
      const name = upload.fields.key as string;
      expect(await post(storage, upload, jpeg(11))).toBe(false);
      expect(await post(storage, upload, jpeg(0))).toBe(false);
      const other = `${prefix}/other`;
      expect(await post(storage, { ...upload, fields: { ...upload.fields, key: other } }, jpeg(5))).toBe(false);
      const html = { ...upload.fields, "Content-Type": "text/html" };
      expect(await post(storage, { ...upload, fields: html }, { contentType: "text/html", bytes: Buffer.from("<b>") })).toBe(false);
      expect(await storage.stat(name)).toBeUndefined();
      expect(await storage.stat(other)).toBeUndefined();
    });

    test("is turned away when the signature is somebody else's", async () => {
      const [upload, other] = [await presign(), await presign()];
      const signature = Object.keys(upload.fields).find((field) => field.toLowerCase().endsWith("signature")) as string;
      const forged = { ...upload, fields: { ...upload.fields, [signature]: other.fields[signature] as string } };
      expect(await post(storage, forged, jpeg(5))).toBe(false);
      expect(await storage.stat(upload.fields.key as string)).toBeUndefined();
    });
  });
});

/** What the browser does, over HTTP where the store has an address of its own. */
async function post(storage: Storage, upload: Upload, file: { contentType: string; bytes: Buffer<ArrayBuffer> }): Promise<boolean> {
  if (storage.uploads) return (await storage.uploads.accept({ fields: upload.fields, file })) === undefined;
  const form = new FormData();
  for (const [name, value] of Object.entries(upload.fields)) form.append(name, value);
  form.append("file", new Blob([file.bytes], { type: file.contentType }), "file");
  return (await fetch(upload.url, { method: "POST", body: form })).ok;
}
