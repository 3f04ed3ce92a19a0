import { fitWithin } from "./fit-within.ts";

/** A chosen picture, ready to be sent. */
export interface OpenPicture {
  /** What is sent. */
  blob: Blob;
  contentType: "image/jpeg" | "image/png" | "image/webp";
  /** Shows the picture until `close`. */
  url: string;
  /** Upright, in pixels. */
  width: number;
  height: number;
  close(): void;
}

/** Why a file cannot be used, before anything is sent. `heic`: a phone's format that this browser does not read. */
export type OpenRefusal = "not_an_image" | "heic" | "too_small";

const SENT_AS_IS = ["image/jpeg", "image/png", "image/webp"] as const;
// A file near the server's limits takes minutes on a poor line, and looks no better.
const MAX_BYTES = 8 * 1024 * 1024;
const JPEG_QUALITY = 0.9;

/**
 * Reads a chosen file the way this browser can. A large one, or one in a format that only this browser reads (HEIC in Safari), is
 * drawn anew as a JPEG of at most `maxSide` pixels, which also leaves its place and camera behind; the others are sent as they are.
 */
export async function openPicture(
  file: Blob & { name?: string },
  { minSide, maxSide }: { minSide: number; maxSide: number },
): Promise<OpenPicture | { refusal: OpenRefusal }> {
  const url = URL.createObjectURL(file);
  const close = () => URL.revokeObjectURL(url);
  const image = await load(url);
  if (!image) {
    close();
    return { refusal: isHeic(file) ? "heic" : "not_an_image" };
  }
  const { naturalWidth: width, naturalHeight: height } = image;
  if (Math.min(width, height) < minSide) {
    close();
    return { refusal: "too_small" };
  }
  const asIs = SENT_AS_IS.find((type) => type === file.type);
  if (asIs && file.size <= MAX_BYTES && Math.max(width, height) <= maxSide)
    return { blob: file, contentType: asIs, url, width, height, close };
  const size = fitWithin({ width, height }, maxSide);
  const blob = await drawAnew(image, size);
  close();
  if (!blob) return { refusal: "not_an_image" };
  const drawn = URL.createObjectURL(blob);
  return { blob, contentType: "image/jpeg", url: drawn, ...size, close: () => URL.revokeObjectURL(drawn) };
}

async function load(url: string): Promise<HTMLImageElement | undefined> {
  const image = new Image();
  image.src = url;
  try {
    await image.decode();
    // An SVG without a size decodes to nothing.
    return image.naturalWidth > 0 ? image : undefined;
  } catch {
    return undefined;
  }
}

async function drawAnew(image: HTMLImageElement, { width, height }: { width: number; height: number }): Promise<Blob | null> {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext("2d");
  if (!pen) return null;
  // JPEG knows no transparency and would turn it black.
  pen.fillStyle = "#ffffff";
  pen.fillRect(0, 0, width, height);
  pen.imageSmoothingQuality = "high";
  pen.drawImage(image, 0, 0, width, height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/jpeg", JPEG_QUALITY));
  // Phones keep the pixels of a canvas until it is collected, and there are few.
  canvas.width = 0;
  return blob;
}

function isHeic(file: Blob & { name?: string }): boolean {
  return /^image\/hei[cf]/.test(file.type) || /\.hei[cf]$/i.test(file.name ?? "");
}
