import { type Crop, type PhotoRefusal, type PhotoSize, photoSizes } from "@namegame/contract";

import { sharp } from "./codec.ts";
import { cropBox } from "./crop-box.ts";
import { type PictureKind, sniff } from "./sniff.ts";

export interface MadePhoto {
  /** Of the upright picture as it was uploaded, in pixels. */
  width: number;
  height: number;
  /** The whole picture, upright and stripped, WebP. */
  master: Buffer;
  /** The crop at each size, WebP. */
  squares: Record<PhotoSize, Buffer>;
}

// A 48-megapixel phone fits; the page shrinks larger ones before it sends them. Beyond it a small file that unpacks to gigabytes begins.
const MAX_PIXELS = 64_000_000;
// What is worked on: 48 MB of memory each, and more than the largest square of the tightest crop needs.
const WORK_PIXELS = 16_000_000;
const MIN_SIDE = Math.min(...photoSizes);
const MASTER_SIDE = 2_048;
// The largest honest picture takes two on an idle core; a loaded machine must not refuse it.
const DECODE_LIMIT_SECONDS = 30;

/**
 * Decodes a stranger's file and makes our own pictures of it: upright, sRGB, opaque, without EXIF, place, profile or anything else that
 * was beside the pixels. Of an animation the first frame.
 */
export async function makePhoto({ bytes, crop }: { bytes: Buffer; crop: Crop }): Promise<MadePhoto | { refusal: PhotoRefusal }> {
  const kind = sniff(bytes);
  if (kind === undefined) return { refusal: "not_an_image" };
  if (kind === "other") return { refusal: "unsupported_format" };
  const decoded = await tryDecode(bytes, kind);
  if ("refusal" in decoded) return decoded;
  const { size, picture } = decoded;
  return { ...size, master: await encodeMaster(picture), squares: await encodeSquares(picture, crop) };
}

interface Size {
  width: number;
  height: number;
}

/** Opaque sRGB pixels, three bytes each. */
interface Picture extends Size {
  pixels: Buffer;
}

async function tryDecode(bytes: Buffer, kind: PictureKind): Promise<{ size: Size; picture: Picture } | { refusal: PhotoRefusal }> {
  try {
    const size = await measure(bytes);
    if (size.width * size.height > MAX_PIXELS) return { refusal: "too_many_pixels" };
    if (Math.min(size.width, size.height) < MIN_SIDE) return { refusal: "too_small" };
    return { size, picture: await decode(bytes, size) };
  } catch (error) {
    return { refusal: refusalOf(error, kind) };
  }
}

// "error": a truncated or damaged file is refused; a mere warning, as many phones' files cause, is not.
function open(bytes: Buffer) {
  return sharp(bytes, { failOn: "error", limitInputPixels: MAX_PIXELS, sequentialRead: true, pages: 1 });
}

async function measure(bytes: Buffer): Promise<Size> {
  const { autoOrient } = await sharp(bytes, { failOn: "error", pages: 1, limitInputPixels: false }).metadata();
  return { width: autoOrient.width, height: autoOrient.height };
}

async function decode(bytes: Buffer, { width, height }: Size): Promise<Picture> {
  const scale = Math.min(1, Math.sqrt(WORK_PIXELS / (width * height)));
  const { data, info } = await open(bytes)
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

function from({ pixels, width, height }: Picture) {
  return sharp(pixels, { raw: { width, height, channels: 3 } });
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

function refusalOf(error: unknown, kind: PictureKind): PhotoRefusal {
  const message = error instanceof Error ? error.message : String(error);
  // Not the picture's fault: the job is tried again.
  if (/out of memory|unable to (allocate|create temp|write)|no space/i.test(message)) throw error;
  // One that keeps a core busy for so long was made to.
  if (/timeout|pixel limit/i.test(message)) return "too_many_pixels";
  // The decoder for HEVC is not ours to ship; what it would have read is a picture all the same.
  return kind === "heif" ? "unsupported_format" : "not_an_image";
}
