import type { Crop } from "@namegame/contract";

/** The upright picture's size in its own pixels. */
export interface PictureSize {
  width: number;
  height: number;
}

// The smallest square that the worker makes; a tighter crop would only be blurred.
const MIN_SIDE = 96;
// Tighter than this a face no longer fits, and slips of the finger grow large.
const MAX_ZOOM = 8;
// Faces are seldom in the middle of a tall picture; the eyes are above it.
const UPPER_SHARE = 0.3;

/** The largest square, in the middle across and a little above it upward. */
export function firstCrop(picture: PictureSize): Crop {
  const side = Math.min(picture.width, picture.height);
  return clampCrop(
    { x: (picture.width - side) / 2 / picture.width, y: ((picture.height - side) * UPPER_SHARE) / picture.height, size: 1 },
    picture,
  );
}

/** How far in the crop is: 1 shows the picture's whole shorter side. */
export function zoomOf(crop: Crop): number {
  return 1 / crop.size;
}

export function maxZoom(picture: PictureSize): number {
  return Math.max(1, Math.min(MAX_ZOOM, Math.min(picture.width, picture.height) / MIN_SIDE));
}

/** Moves the square over the picture by shares of its own side: `dx` 0.5 shows what was half a square further right. */
export function moveCrop(crop: Crop, picture: PictureSize, { dx, dy }: { dx: number; dy: number }): Crop {
  const side = sideOf(crop, picture);
  return clampCrop({ ...crop, x: crop.x + (dx * side) / picture.width, y: crop.y + (dy * side) / picture.height }, picture);
}

/** Zooms to a zoom so that what is seen at `at` (shares of the square, 0.5 is its middle) stays there where the edges allow it. */
export function zoomCrop(crop: Crop, picture: PictureSize, zoom: number, at = { u: 0.5, v: 0.5 }): Crop {
  const size = 1 / Math.min(Math.max(zoom, 1), maxZoom(picture));
  const shrink = sideOf(crop, picture) - sideOf({ ...crop, size }, picture);
  return clampCrop({ x: crop.x + (shrink * at.u) / picture.width, y: crop.y + (shrink * at.v) / picture.height, size }, picture);
}

/** Where the whole picture stands when the crop fills a square box: percentages of that box, for `position: absolute`. */
export function placePicture(crop: Crop, picture: PictureSize): { width: string; height: string; left: string; top: string } {
  const side = sideOf(crop, picture);
  const percent = (share: number) => `${share * 100}%`;
  return {
    width: percent(picture.width / side),
    height: percent(picture.height / side),
    left: percent((-crop.x * picture.width) / side),
    top: percent((-crop.y * picture.height) / side),
  };
}

/** Inside the picture, and no tighter than allowed. */
export function clampCrop(crop: Crop, picture: PictureSize): Crop {
  const size = Math.min(1, Math.max(crop.size, 1 / maxZoom(picture)));
  const side = sideOf({ ...crop, size }, picture);
  const within = (value: number, length: number) => Math.min(Math.max(value, 0), (length - side) / length);
  return { x: within(crop.x, picture.width), y: within(crop.y, picture.height), size };
}

function sideOf(crop: Crop, picture: PictureSize): number {
  return crop.size * Math.min(picture.width, picture.height);
}
