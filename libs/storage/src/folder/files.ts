import { randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, rename, rm, rmdir, stat } from "node:fs/promises";
import { dirname, join, relative } from "node:path";

import type { StoredObject } from "../storage.ts";

// A process that died while writing leaves a part here, never under a key.
const PARTS = ".parts";

/** Files under `root`, written whole or not at all. Names are checked by the caller. */
export function createFiles(root: string) {
  function pathOf(name: string): string {
    return join(root, name);
  }

  async function put(part: string, name: string): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      await mkdir(dirname(pathOf(name)), { recursive: true, mode: 0o700 });
      try {
        return await rename(part, pathOf(name));
      } catch (error) {
        // Somebody deleted the folder's last other file in between, and the folder with it.
        if (!isMissing(error) || attempt === 3) throw error;
      }
    }
  }

  return {
    async write(name: string, bytes: Uint8Array): Promise<void> {
      await mkdir(pathOf(PARTS), { recursive: true, mode: 0o700 });
      const part = pathOf(join(PARTS, randomBytes(12).toString("hex")));
      try {
        const file = await open(part, "wx", 0o600);
        try {
          await file.writeFile(bytes);
          await file.sync();
        } finally {
          await file.close();
        }
        await put(part, name);
      } catch (error) {
        await rm(part, { force: true });
        throw error;
      }
    },

    async read(name: string): Promise<StoredObject | undefined> {
      try {
        // Opened before it is measured: a file replaced in between keeps its own length.
        const file = await open(pathOf(name), "r");
        const { size } = await file.stat();
        return { body: createReadStream("", { fd: file, autoClose: true }), bytes: size };
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    },

    async stat(name: string): Promise<{ bytes: number } | undefined> {
      try {
        return { bytes: (await stat(pathOf(name))).size };
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    },

    async delete(name: string): Promise<void> {
      await rm(pathOf(name), { force: true });
      await removeEmpty(dirname(pathOf(name)));
    },

    /** @throws unless a file can be made here. */
    async check(): Promise<void> {
      await this.write(join(PARTS, "check"), new Uint8Array(1));
    },
  };

  async function removeEmpty(folder: string): Promise<void> {
    for (let at = folder; relative(root, at) !== ""; at = dirname(at)) {
      try {
        await rmdir(at);
      } catch {
        return;
      }
    }
  }
}

function isMissing(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code;
  return code === "ENOENT" || code === "ENOTDIR";
}
