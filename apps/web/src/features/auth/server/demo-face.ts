import { Readable } from "node:stream";
import { id, type PhotoSize } from "@namegame/contract";
import { isDemoPerson, readCurrentPhoto } from "@namegame/core";
import type { Services } from "../../../server/services.ts";

/** Sharp enough for the list's small faces on a dense screen. */
const SIZE: PhotoSize = 256;

/**
 * Answers `GET /api/dev/faces/<userId>`: a demo person's face for the list on the sign-in page, where nobody has a session yet. There is no
 * such address unless DEMO_SIGN_IN is on, and no other person's face behind it.
 */
export async function serveDemoFace({ userId: asked, services }: { userId: string; services: Services }): Promise<Response> {
  const { config, db, storage } = services;
  const userId = id.safeParse(asked).data;
  if (!config.DEMO_SIGN_IN || !userId || !(await isDemoPerson({ db, userId }))) return new Response(null, { status: 404 });
  const photo = await readCurrentPhoto({ db, storage, userId, size: SIZE });
  if (!photo) return new Response(null, { status: 404 });
  const headers = { "content-type": "image/webp", "x-content-type-options": "nosniff", "cache-control": "private, max-age=60" };
  return new Response(Readable.toWeb(photo.body) as ReadableStream<Uint8Array>, { headers });
}
