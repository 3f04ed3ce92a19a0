import { Readable } from "node:stream";
import { AppError, fail, id, type PhotoSize, photoSizes } from "@namegame/contract";
import { viewPhoto } from "@namegame/core";
import type { Services } from "../../../server/services.ts";

// The address of a picture never shows another one, so nothing is asked again within the hour. Not longer: a face that somebody may no
// longer see should leave their device too.
const SQUARE_CACHE = "private, max-age=3600, immutable";

const HEADERS = {
  "content-type": "image/webp",
  "x-content-type-options": "nosniff",
  // Opened by itself, the picture is a document of our origin: it may do nothing.
  "content-security-policy": "default-src 'none'; sandbox",
  "cross-origin-resource-policy": "same-origin",
};

/** Answers `GET /api/photos/<photoId>/<size>`: the picture, or the same 404 for whatever it is that the asker does not get to see. */
export async function servePhoto(options: {
  request: Request;
  services: Pick<Services, "auth" | "db" | "storage" | "log">;
  photoId: string;
  size: string;
}): Promise<Response> {
  const { request, services } = options;
  try {
    const actor = await services.auth.getActor(request.headers);
    const photoId = id.safeParse(options.photoId).data;
    const size = sizeOf(options.size);
    if (!actor || !photoId || !size) fail("not_found");
    const object = await viewPhoto({ db: services.db, storage: services.storage, actor, photoId, size });
    const headers = new Headers({
      ...HEADERS,
      etag: `"${photoId}-${size}"`,
      "cache-control": size === "master" ? "no-store" : SQUARE_CACHE,
    });
    if (request.headers.get("if-none-match") === headers.get("etag")) {
      object.body.destroy();
      return new Response(null, { status: 304, headers });
    }
    headers.set("content-length", String(object.bytes));
    return new Response(Readable.toWeb(object.body) as ReadableStream<Uint8Array>, { headers });
  } catch (error) {
    if (!(error instanceof AppError)) services.log.error({ err: error }, "photo could not be read");
    return new Response(null, { status: error instanceof AppError ? 404 : 500, headers: { "cache-control": "no-store" } });
  }
}

function sizeOf(text: string): PhotoSize | "master" | undefined {
  return text === "master" ? text : photoSizes.find((size) => String(size) === text);
}
