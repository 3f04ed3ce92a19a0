import { photoSizes, type PhotoSize } from "@namegame/contract";

/** original: as uploaded, until it was looked at. master: upright, stripped, for cropping anew. The rest are the squares that are shown. */
export type PhotoPart = "original" | "master" | PhotoSize;

const PARTS: readonly PhotoPart[] = ["original", "master", ...photoSizes];

/** Where a part of a photo is stored. */
export function photoKey(photoId: string, part: PhotoPart): string {
  return part === "original" ? `photos/${photoId}/original` : `photos/${photoId}/${part}.webp`;
}

/** Where anything of a photo may be stored. */
export function photoKeys(photoId: string): string[] {
  return PARTS.map((part) => photoKey(photoId, part));
}
