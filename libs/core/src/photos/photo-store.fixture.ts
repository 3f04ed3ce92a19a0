import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { createStorage, type Storage, type Upload } from "@namegame/storage";
import { afterAll } from "vitest";

/** The real folder store in a folder of this test file's own. */
export async function testStorage(): Promise<Storage> {
  const folder = await mkdtemp(join(tmpdir(), "namegame-photos-"));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return createStorage({ url: pathToFileURL(folder).href, secret: "a secret for tests" });
}

/** Puts bytes where a presigned upload lets them, as a browser would; answers why they were turned away. */
export async function postUpload(storage: Storage, upload: Upload, bytes: Buffer, contentType = "image/jpeg"): Promise<string | undefined> {
  return storage.uploads?.accept({ fields: upload.fields, file: { contentType, bytes } });
}
