import { decodePicture, from, type Size } from "./decode-picture.ts";

// A stranger's server chose it: no larger than a preview needs, and no speck or pixel that only counts who looks.
const BOUNDS = { maxPixels: 25_000_000, minSide: 32 };
// The card's width on a dense screen.
const SIDE = 640;

/** Makes our own picture of what a page calls its picture; undefined where it is none that can be shown. */
export async function makePreviewImage(bytes: Buffer): Promise<(Size & { webp: Buffer }) | undefined> {
  const decoded = await decodePicture({ bytes, bounds: BOUNDS });
  if ("refusal" in decoded) return undefined;
  const { data, info } = await from(decoded.picture)
    .resize(SIDE, SIDE, { fit: "inside", withoutEnlargement: true })
    .webp({ quality: 78, effort: 3 })
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, webp: data };
}
