import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { loadSecrets } from "./secrets.ts";

async function secretsFile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "namegame-secrets-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  return join(folder, "secrets.json");
}

test("makes each secret once, for the owner's eyes only", async () => {
  const file = await secretsFile();
  const first = await loadSecrets(file);
  expect(new Set(Object.values(first)).size).toBe(3);
  for (const secret of Object.values(first)) expect(Buffer.from(secret, "base64url")).toHaveLength(32);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await loadSecrets(file)).toEqual(first);
});

test("adds a secret that a newer release needs, and keeps the others", async () => {
  const file = await secretsFile();
  await writeFile(file, JSON.stringify({ SESSION_SECRET: "kept" }));
  const secrets = await loadSecrets(file);
  expect(secrets.SESSION_SECRET).toBe("kept");
  expect(secrets.CODE_SECRET).toHaveLength(43);
});

test("says what to do about a file that is no JSON, and leaves it", async () => {
  const file = await secretsFile();
  await writeFile(file, "{oops");
  await expect(loadSecrets(file)).rejects.toThrow("Delete it and start again");
});
