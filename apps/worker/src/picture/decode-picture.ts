import type { PhotoRefusal } from "@namegame/contract";

import { sharp } from "./codec.ts";
import { type PictureKind, sniff } from "./sniff.ts";

// What is worked on: 48 MB of memory each, and more than the largest square of the tightest crop needs.
const WORK_PIXELS = 16_000_000;
// The largest honest picture takes two on an idle core; a loaded machine must not refuse it.
const DECODE_LIMIT_SECONDS = 30;

export interface Size {
  width: number;
  height: number;
}

/** Opaque sRGB pixels, three bytes each, upright. */
export interface Picture extends Size {
  pixels: Buffer;
}

/** What is taken: beyond `maxPixels` a small file that unpacks to gigabytes begins; below `minSide` nothing can be seen. */
export interface PictureBounds {
  maxPixels: number;
  minSide: number;
}

/**
 * Decodes a stranger's file to bare pixels: upright, sRGB, opaque, without EXIF, place, profile or anything else that was beside them. Of
 * an animation the first frame.
 *
 * @returns also the size of the upright picture as it came, in pixels; the picture itself may be smaller
 */
export async function decodePicture({
  bytes,
  bounds,
}: {
  bytes: Buffer;
  bounds: PictureBounds;
}): Promise<{ size: Size; picture: Picture } | { refusal: PhotoRefusal }> {
  const kind = sniff(bytes);
  if (kind === undefined) return { refusal: "not_an_image" };
  if (kind === "other") return { refusal: "unsupported_format" };
  try {
    const size = await measure(bytes);
    if (size.width * size.height > bounds.maxPixels) return { refusal: "too_many_pixels" };
    if (Math.min(size.width, size.height) < bounds.minSide) return { refusal: "too_small" };
    return { size, picture: await decode({ bytes, size, maxPixels: bounds.maxPixels }) };
  } catch (error) {
    return { refusal: refusalOf(error, kind) };
  }
}

/** A picture for sharp to go on with. */
export function from({ pixels, width, height }: Picture) {
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

// "error": a truncated or damaged file is refused; a mere warning, as many phones' files cause, is not.
function open({ bytes, maxPixels }: { bytes: Buffer; maxPixels: number }) {
  return sharp(bytes, { failOn: "error", limitInputPixels: maxPixels, sequentialRead: true, pages: 1 });
}

async function measure(bytes: Buffer): Promise<Size> {
  const { autoOrient } = await sharp(bytes, { failOn: "error", pages: 1, limitInputPixels: false }).metadata();
  return { width: autoOrient.width, height: autoOrient.height };
}

async function decode(options: { bytes: Buffer; size: Size; maxPixels: number }): Promise<Picture> {
  const { width, height } = options.size;
  const scale = Math.min(1, Math.sqrt(WORK_PIXELS / (width * height)));
  const { data, info } = await open(options)
    .autoOrient()
    .resize(Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale)), { fit: "fill" })
    .flatten({ background: "#ffffff" })
    .toColourspace("srgb")
    .timeout({ seconds: DECODE_LIMIT_SECONDS })
    .raw({ depth: "uchar" })
    .toBuffer({ resolveWithObject: true });
  if (info.channels !== 3) throw new Error(`a picture of ${info.channels} channels came out`);
  return { pixels: data, width: info.width, height: info.height };
}

function refusalOf(error: unknown, kind: PictureKind): PhotoRefusal {
  const message = error instanceof Error ? error.message : String(error);
  // Not the picture's fault: the job is tried again.
  if (/out of memory|unable to (allocate|create temp|write)|no space/i.test(message)) throw error;
  // One that keeps a core busy for so long was made to.
  if (/timeout|pixel limit/i.test(message)) return "too_many_pixels";
  // The decoder for HEVC is not ours to ship; what it would have read is a picture all the same.
  return kind === "heif" ? "unsupported_format" : "not_an_image";
}
