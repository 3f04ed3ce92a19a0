import { photoSizes } from "@namegame/contract";
import type { PhotoSource } from "@namegame/ui";
import { photoUrl } from "../client/photo-url.ts";

/** Where a photo is found, for `photo={photoSource(person.photoId)}`; null stays null. */
export function photoSource(photoId: string | null | undefined): PhotoSource | null {
  if (!photoId) return null;
  return { src: photoUrl(photoId, 256), srcSet: photoSizes.map((size) => `${photoUrl(photoId, size)} ${size}w`).join(", ") };
}
