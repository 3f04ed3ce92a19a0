import { mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { createStorage, readAll } from "@namegame/storage";
import { expect, onTestFinished, test } from "vitest";

import { watchStorage } from "./watch-storage.ts";

test("a store that takes nothing makes the check fail until it takes something again, by itself", async () => {
  const home = await mkdtemp(join(tmpdir(), "namegame-watch-"));
  onTestFinished(() => rm(home, { recursive: true }));
  const [folder, away] = [join(home, "store"), join(home, "away")];
  const { storage, check } = watchStorage(createStorage({ url: pathToFileURL(folder).href, secret: "a secret for tests" }));
  const photo = { key: "photos/1/96.webp", contentType: "image/webp", bytes: Buffer.from("face") };
  await storage.write(photo);
  await check();

  // A file where the folder was takes no files, also from root.
  await rename(folder, away);
  await writeFile(folder, "");
  await expect(storage.write(photo)).rejects.toThrow();
  await expect(check()).rejects.toThrow();
  await expect(check()).rejects.toThrow();

  await rm(folder);
  await rename(away, folder);
  await check();
  expect((await readAll({ storage, key: photo.key, maxBytes: 100 }))?.toString()).toBe("face");
});
