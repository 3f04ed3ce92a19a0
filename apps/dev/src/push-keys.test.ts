import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { loadPushKeys } from "./push-keys.ts";

async function keysFile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "namegame-push-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  return join(folder, "push-keys.json");
}

test("makes the pair once, for the owner's eyes only", async () => {
  const file = await keysFile();
  const keys = await loadPushKeys(file);
  expect(Buffer.from(keys.VAPID_PUBLIC_KEY, "base64url")).toHaveLength(65);
  expect(Buffer.from(keys.VAPID_PRIVATE_KEY, "base64url")).toHaveLength(32);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await loadPushKeys(file)).toEqual(keys);
});

test("says what to do about a file that is no JSON, and leaves it", async () => {
  const file = await keysFile();
  await writeFile(file, "{oops");
  await expect(loadPushKeys(file)).rejects.toThrow("Delete it and start again");
});
