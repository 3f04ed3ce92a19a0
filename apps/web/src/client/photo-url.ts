import type { PhotoSize } from "@namegame/contract";

/** Where one square of a photo is found. A photo's address never changes its picture. */
export function photoUrl(photoId: string, size: PhotoSize): string {
  return `/api/photos/${photoId}/${size}`;
}

/** The whole picture of one's own photo, for cropping it anew. */
export function masterUrl(photoId: string): string {
  return `/api/photos/${photoId}/master`;
}
