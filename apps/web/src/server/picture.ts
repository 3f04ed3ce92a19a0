import { Readable } from "node:stream";
import type { Actor } from "@namegame/auth";
import { AppError, fail } from "@namegame/contract";
import type { StoredObject } from "@namegame/storage";
import type { Services } from "./services.ts";

const HEADERS = {
  "x-content-type-options": "nosniff",
  // Opened by itself, the picture is a document of our origin: it may do nothing.
  "content-security-policy": "default-src 'none'; sandbox",
  "cross-origin-resource-policy": "same-origin",
};

/** What a picture is served with. */
export type PictureServices = Pick<Services, "auth" | "db" | "storage" | "log">;

/** One picture, or one sound: its bytes, a name for exactly these (the ETag), and how long who may keep them. */
export interface FoundPicture {
  object: StoredObject;
  version: string;
  cacheControl: string;
  /** Of what is no WebP. */
  contentType?: string;
}

/** Answers with the picture that `find` finds for whoever is signed in, or with the same 404 for whatever it is that the asker does not get to see. */
export async function answerPicture(options: {
  request: Request;
  services: PictureServices;
  /** @throws AppError for what the asker does not get to see */
  find: (call: Pick<Services, "db" | "storage"> & { actor: Actor }) => Promise<FoundPicture>;
}): Promise<Response> {
  const { request, services, find } = options;
  const { db, storage } = services;
  try {
    const actor = (await services.auth.getActor(request.headers)) ?? fail("not_found");
    const { object, version, cacheControl, contentType = "image/webp" } = await find({ db, storage, actor });
    const headers = new Headers({ ...HEADERS, "content-type": contentType, etag: `"${version}"`, "cache-control": cacheControl });
    if (request.headers.get("if-none-match") === headers.get("etag")) {
      object.body.destroy();
      return new Response(null, { status: 304, headers });
    }
    headers.set("content-length", String(object.bytes));
    return new Response(Readable.toWeb(object.body) as ReadableStream<Uint8Array>, { headers });
  } catch (error) {
    if (!(error instanceof AppError)) services.log.error({ err: error }, "a picture could not be read");
    return new Response(null, { status: error instanceof AppError ? 404 : 500, headers: { "cache-control": "no-store" } });
  }
}
