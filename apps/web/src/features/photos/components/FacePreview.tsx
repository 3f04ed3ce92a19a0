import type { Crop } from "@namegame/contract";
import { cx } from "@namegame/ui";
import { type PictureSize, placePicture } from "../crop/crop.ts";

const SIZE = { lg: "size-20", sm: "size-10" };

/** The crop in the shape and at the sizes in which other people's pages draw it; decoration. */
export function FacePreview({ url, picture, crop, size }: { url: string; picture: PictureSize; crop: Crop; size: keyof typeof SIZE }) {
  return (
    <span aria-hidden="true" className={cx("face-shape relative inline-block shrink-0 overflow-hidden bg-sunken", SIZE[size])}>
      <img src={url} alt="" draggable={false} style={placePicture(crop, picture)} className="absolute max-w-none" />
    </span>
  );
}
