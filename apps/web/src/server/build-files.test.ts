import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Storage } from "@namegame/storage";
import { expect, onTestFinished, test } from "vitest";
import { keepBuildFiles, serveBuildFile } from "./build-files.ts";
import { testServices } from "./services.fixture.ts";

const { services } = await testServices();
const ask = async (path: string) => {
  const response = await serveBuildFile({ services, path });
  return { status: response.status, type: response.headers.get("content-type"), text: await response.text() };
};

async function build(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "namegame-build-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(join(folder, name, ".."), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return folder;
}

/** The store, with a list of what is written. */
function watched(): { storage: Storage; written: string[] } {
  const written: string[] = [];
  const write: Storage["write"] = (object) => {
    written.push(object.key);
    return services.storage.write(object);
  };
  return { storage: { ...services.storage, write }, written };
}

test("a release serves the files of another, and keeps its own once", async () => {
  const before = await build({
    "chunks/0a1-b.js": "one",
    "chunks/2c.css": "two",
    "media/icon.3d.svg": "<svg/>",
    "aZ_9/_buildManifest.js": "",
  });
  const after = await build({ "chunks/0a1-b.js": "one", "chunks/4e.js": "three" });
  for (const folder of [before, after]) await keepBuildFiles({ ...services, folder });

  expect(await ask("chunks/0a1-b.js")).toEqual({ status: 200, type: "text/javascript; charset=utf-8", text: "one" });
  expect(await ask("chunks/2c.css")).toEqual({ status: 200, type: "text/css; charset=utf-8", text: "two" });
  expect(await ask("media/icon.3d.svg")).toMatchObject({ status: 200, type: "image/svg+xml" });
  expect(await ask("chunks/4e.js")).toMatchObject({ status: 200, text: "three" });

  const { storage, written } = watched();
  await keepBuildFiles({ ...services, storage, folder: after });
  expect(written).toEqual([]);
});

test("files that were left half kept are kept by the next process that begins", async () => {
  const folder = await build({ "chunks/0.js": "0", "chunks/1.js": "1" });
  const breaking: Storage = { ...services.storage, write: () => Promise.reject(new Error("away")) };
  await keepBuildFiles({ ...services, storage: breaking, folder });
  expect(await ask("chunks/0.js")).toMatchObject({ status: 404 });

  const { storage, written } = watched();
  await keepBuildFiles({ ...services, storage, folder });
  expect(written).toHaveLength(3);
  expect(await ask("chunks/0.js")).toMatchObject({ status: 200, text: "0" });
});

test.each([
  "chunks/none.js",
  "chunks/../photos/x.webp",
  "photos/0199/256.webp",
  "whole/abc",
  "uploads/x.js",
  "chunks/a/b.js",
  "chunks/X.js",
  "",
])("nothing but a file of a build is served (%s)", async (path) => {
  await services.storage.write({ key: "photos/0199/256.webp", contentType: "image/webp", bytes: Buffer.from("a face") });
  expect(await ask(path)).toEqual({ status: 404, type: null, text: "" });
});

test("a store that is away is said to be, and not taken for a missing file", async () => {
  const storage: Storage = { ...services.storage, read: () => Promise.reject(new Error("away")) };
  expect((await serveBuildFile({ services: { ...services, storage }, path: "chunks/0.js" })).status).toBe(503);
});
