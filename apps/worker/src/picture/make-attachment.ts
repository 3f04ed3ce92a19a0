import type { AttachmentSize, PhotoRefusal } from "@namegame/contract";

import { decodePicture, from, type Picture, type Size } from "./decode-picture.ts";

/** `width`, `height`: of the upright picture as it was uploaded, in pixels. */
export interface MadeAttachment extends Size {
  /** The whole picture at each size, WebP. */
  pictures: Record<AttachmentSize, Buffer>;
}

// The page shrinks larger ones before it sends them. A screenshot of one line is a message, too.
const BOUNDS = { maxPixels: 50_000_000, minSide: 16 };
// The longer side. small: a bubble on a dense screen. large: a screen, and a face in a crowd when one zooms in.
const SIDES: Record<AttachmentSize, number> = { small: 800, large: 2_560 };

/** Makes our own pictures of a stranger's file, of its pixels alone. */
export async function makeAttachment(bytes: Buffer): Promise<MadeAttachment | { refusal: PhotoRefusal }> {
  const decoded = await decodePicture({ bytes, bounds: BOUNDS });
  if ("refusal" in decoded) return decoded;
  const { size, picture } = decoded;
  return { ...size, pictures: { small: await encode(picture, SIDES.small), large: await encode(picture, SIDES.large) } };
}

async function encode(picture: Picture, side: number): Promise<Buffer> {
  return from(picture).resize(side, side, { fit: "inside", withoutEnlargement: true }).webp({ quality: 82, effort: 3 }).toBuffer();
}
