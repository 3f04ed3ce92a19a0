import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { Readable } from "node:stream";
import type { Services } from "./services.ts";

/** A script, style or picture of the build, whose name is made from what it holds: it is the same file in every release that has it. */
const NAME = /^(?:chunks|media)\/[a-z0-9][a-z0-9._-]*\.[a-z0-9]+$/;
const TYPES: Record<string, string> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};
/** Where Next's server finds its own; the process stands in the folder of the application. */
const FOLDER = ".next/static";
const AT_ONCE = 8;

const keyOf = (name: string) => `build/${name}`;

/**
 * Keeps the files that this release's pages name in the object store, so that every pod of another release can serve them: while two
 * releases run side by side, the page of one asks the other for its scripts, and a tab of yesterday asks for them after the release is
 * gone. Nothing is deleted: a release adds what it changed, at most some 2 MB. A store that is away is logged, and no reason not to serve.
 */
export async function keepBuildFiles({ storage, log, folder = FOLDER }: Pick<Services, "storage" | "log"> & { folder?: string }) {
  try {
    const names = await namesIn(folder);
    // While developing nothing is built.
    if (names.length === 0) return;
    // Written last, so that where it is everything is.
    const whole = `build/whole/${createHash("sha256").update(names.join("\n")).digest("hex")}`;
    if (await storage.stat(whole)) return;
    const waiting = names.values();
    const keepNext = async () => {
      for (const name of waiting) {
        await storage.write({ key: keyOf(name), contentType: typeOf(name), bytes: await readFile(join(folder, name)) });
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, keepNext));
    await storage.write({ key: whole, contentType: "text/plain", bytes: Buffer.from("whole") });
    log.info({ files: names.length }, "the build's files are kept for other releases");
  } catch (error) {
    log.warn({ err: error }, "the build's files could not be kept: pages of this release may miss some at the next upgrade");
  }
}

/** Answers with a file that this release does not have, where any release before or after has kept it. */
export async function serveBuildFile({ services, path }: { services: Pick<Services, "storage" | "log">; path: string }): Promise<Response> {
  try {
    const object = NAME.test(path) ? await services.storage.read(keyOf(path)) : undefined;
    if (!object) return new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
    return new Response(Readable.toWeb(object.body) as ReadableStream<Uint8Array>, {
      headers: {
        "content-type": typeOf(path),
        "content-length": String(object.bytes),
        "cache-control": "public, max-age=31536000, immutable",
        "x-content-type-options": "nosniff",
      },
    });
  } catch (error) {
    services.log.error({ err: error }, "a file of the build could not be read");
    return new Response(null, { status: 503, headers: { "cache-control": "no-store" } });
  }
}

function typeOf(name: string): string {
  return TYPES[extname(name)] ?? "application/octet-stream";
}

async function namesIn(folder: string): Promise<string[]> {
  const entries = existsSync(folder) ? await readdir(folder, { recursive: true }) : [];
  return entries
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => NAME.test(name))
    .toSorted();
}
