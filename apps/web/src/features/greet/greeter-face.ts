import { Readable } from "node:stream";
import { AppError, fail, photoSizes } from "@namegame/contract";
import { greeterOfCode, readCurrentPhoto } from "@namegame/core";
import { readCode } from "@namegame/domain";
import type { Services } from "../../server/services.ts";

const HEADERS = {
  "content-type": "image/webp",
  "x-content-type-options": "nosniff",
  "content-security-policy": "default-src 'none'; sandbox",
  "cross-origin-resource-policy": "same-origin",
  // A code that is used or revoked shows no face any more.
  "cache-control": "private, no-store",
};

/**
 * Answers `GET /api/greeter/<token>/<size>`: the face of whoever shows a join code that works now, for the page of somebody who has no
 * session yet. Only by the link's token: six signs in an address would be a door to guess at.
 */
export async function greeterFace({
  services: { db, storage, config, log },
  token,
  size: sizeText,
}: {
  services: Pick<Services, "db" | "storage" | "config" | "log">;
  token: string;
  size: string;
}): Promise<Response> {
  try {
    const size = photoSizes.find((known) => String(known) === sizeText);
    if (!size || readCode(token)?.kind !== "token") fail("not_found");
    const { userId } = await greeterOfCode({ db, secret: config.CODE_SECRET, code: token });
    const photo = await readCurrentPhoto({ db, storage, userId, size });
    if (!photo) fail("not_found");
    return new Response(Readable.toWeb(photo.body) as ReadableStream<Uint8Array>, {
      headers: { ...HEADERS, "content-length": String(photo.bytes) },
    });
  } catch (error) {
    if (!(error instanceof AppError)) log.error({ err: error }, "a greeter's photo could not be read");
    return new Response(null, { status: error instanceof AppError ? 404 : 500, headers: { "cache-control": "no-store" } });
  }
}
