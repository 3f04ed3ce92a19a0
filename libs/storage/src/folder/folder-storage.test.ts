import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, expect, test } from "vitest";

import { readAll } from "../read-all.ts";
import { createFolderStorage } from "./folder-storage.ts";

const root = await mkdtemp(join(tmpdir(), "namegame-folder-"));
afterAll(() => rm(root, { recursive: true, force: true }));

let now = new Date("2026-03-02T09:00:00Z");
const storage = createFolderStorage({ folder: root, uploadUrl: "/api/uploads", secret: "a secret", now: () => now });
const file = { contentType: "image/png", bytes: Buffer.from("picture") };
const presign = (key: string, maxBytes = 100) => storage.presignUpload({ key, contentType: "image/png", maxBytes, expiresMs: 60_000 });

test("an upload address works once, also when it is used twice at the same moment", async () => {
  const { fields } = await presign("a/once");
  const outcomes = await Promise.all([1, 2, 3].map(() => storage.uploads.accept({ fields, file })));
  expect(outcomes.sort()).toEqual(["used", "used", undefined]);
  await storage.delete("a/once");
  expect(await storage.uploads.accept({ fields, file })).toBe("used");
  expect(await storage.stat("a/once")).toBeUndefined();
});

test("an upload that was turned away can be tried again", async () => {
  const { fields } = await presign("a/retry", 3);
  expect(await storage.uploads.accept({ fields, file })).toBe("too_large");
  expect(await storage.uploads.accept({ fields, file: { ...file, bytes: Buffer.from("ok") } })).toBeUndefined();
});

test("an upload address expires, and what was remembered of it is forgotten then", async () => {
  const used = await presign("a/used");
  await storage.uploads.accept({ fields: used.fields, file });
  const late = await presign("a/late");
  now = new Date(now.getTime() + 60_000);
  expect(await storage.uploads.accept({ fields: late.fields, file })).toBe("expired");
  now = new Date(now.getTime() + 1_000);
  await storage.uploads.accept({ fields: (await presign("a/next")).fields, file });
  expect(await readdir(join(root, ".tickets"))).toHaveLength(1);
  expect(await storage.uploads.accept({ fields: used.fields, file })).toBe("expired");
});

test("fields of another secret, edited or missing are forged", async () => {
  const foreign = createFolderStorage({ folder: root, uploadUrl: "/api/uploads", secret: "another secret" });
  const theirs = await foreign.presignUpload({ key: "a/forged", contentType: "image/png", maxBytes: 100, expiresMs: 60_000 });
  const { fields } = await presign("a/forged");
  const raised = Buffer.from(
    JSON.stringify({ ...JSON.parse(Buffer.from(fields.policy as string, "base64url").toString()), maxBytes: 1e9 }),
  );
  for (const bad of [theirs.fields, {}, { ...fields, signature: "" }, { ...fields, policy: raised.toString("base64url") }]) {
    expect(await storage.uploads.accept({ fields: bad, file })).toBe("forged");
  }
});

test("without a secret nothing is signed", async () => {
  const mute = createFolderStorage({ folder: root, uploadUrl: "/api/uploads" });
  await expect(mute.presignUpload({ key: "a/b", contentType: "image/png", maxBytes: 1, expiresMs: 1 })).rejects.toThrow("STORAGE_SECRET");
});

test("a reader during a replacement gets the old object or the new one, never a part", async () => {
  const bodies = [Buffer.alloc(200_000, "a"), Buffer.alloc(50_000, "b")];
  await storage.write({ key: "r/face", contentType: "", bytes: bodies[0] as Buffer });
  let writing = true;
  const writer = (async () => {
    for (let i = 1; i <= 40; i += 1) await storage.write({ key: "r/face", contentType: "", bytes: bodies[i % 2] as Buffer });
    writing = false;
  })();
  while (writing) {
    const seen = await readAll({ storage, key: "r/face", maxBytes: 1_000_000 });
    expect(bodies.some((body) => seen && body.equals(seen))).toBe(true);
  }
  await writer;
});

test("two people deleting and writing in one folder never meet an error", async () => {
  await Promise.all(
    Array.from({ length: 40 }, async (_, i) => {
      await storage.write({ key: `d/${i}`, contentType: "", bytes: Buffer.from("x") });
      await storage.delete(`d/${i}`);
    }),
  );
  expect(await readdir(root)).not.toContain("d");
});

test("nothing unfinished is left behind", async () => {
  expect(await readdir(join(root, ".parts"))).toEqual([]);
});
