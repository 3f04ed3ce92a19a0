import { type Crop, type PhotoRefusal, type PhotoSize, photoSizes } from "@namegame/contract";

import { cropBox } from "./crop-box.ts";
import { decodePicture, from, type Picture, type Size } from "./decode-picture.ts";

/** `width`, `height`: of the upright picture as it was uploaded, in pixels. */
export interface MadePhoto extends Size {
  /** The whole picture, upright and stripped, WebP. */
  master: Buffer;
  /** The crop at each size, WebP. */
  squares: Record<PhotoSize, Buffer>;
}

const MIN_SIDE = Math.min(...photoSizes);
// A 48-megapixel phone fits; the page shrinks larger ones before it sends them.
const BOUNDS = { maxPixels: 64_000_000, minSide: MIN_SIDE };
const MASTER_SIDE = 2_048;

/** Makes our own pictures of a stranger's file, of its pixels alone. */
export async function makePhoto({ bytes, crop }: { bytes: Buffer; crop: Crop }): Promise<MadePhoto | { refusal: PhotoRefusal }> {
  const decoded = await decodePicture({ bytes, bounds: BOUNDS });
  if ("refusal" in decoded) return decoded;
  const { size, picture } = decoded;
  return { ...size, master: await encodeMaster(picture), squares: await encodeSquares(picture, crop) };
}

async function encodeMaster(picture: Picture): Promise<Buffer> {
  return from(picture)
    .resize(MASTER_SIDE, MASTER_SIDE, { fit: "inside", withoutEnlargement: true })
    .webp({ quality: 88, effort: 3 })
    .toBuffer();
}

async function encodeSquares(picture: Picture, crop: Crop): Promise<Record<PhotoSize, Buffer>> {
  const { left, top, side } = cropBox({ ...picture, crop, minSide: MIN_SIDE });
  const squares: Partial<Record<PhotoSize, Buffer>> = {};
  for (const size of photoSizes) {
    squares[size] = await from(picture)
      .extract({ left, top, width: side, height: side })
      .resize(size, size, { fit: "fill" })
      .webp({ quality: 82, effort: 4, smartSubsample: true })
      .toBuffer();
  }
  return squares as Record<PhotoSize, Buffer>;
}
