import type { Crop } from "@namegame/contract";

/** Whole pixels of a picture. */
export interface CropBox {
  left: number;
  top: number;
  side: number;
}

/**
 * The square of a crop in pixels: whole, inside the picture, and at least `minSide` (or the picture's shorter side) long, around the
 * same middle.
 */
export function cropBox(options: { width: number; height: number; crop: Crop; minSide: number }): CropBox {
  const { width, height, crop, minSide } = options;
  const shorter = Math.min(width, height);
  const asked = crop.size * shorter;
  const side = Math.min(shorter, Math.max(Math.round(asked), minSide, 1));
  const within = (middle: number, length: number) => Math.min(Math.max(Math.round(middle - side / 2), 0), length - side);
  return { left: within(crop.x * width + asked / 2, width), top: within(crop.y * height + asked / 2, height), side };
}
