"use client";
import { useState } from "react";

/** Where a photo is found at each of its widths; `srcSet` with `w` descriptors. */
export type PhotoSource = { src: string; srcSet?: string };

/** The picture over an Avatar's stand-in; steps aside when it cannot be loaded. */
export function Photo(props: { photo: PhotoSource; sizes: string; eager?: boolean }) {
  const { photo, sizes, eager } = props;
  const [broken, setBroken] = useState(false);
  if (broken) return null;
  return (
    <img
      // It may have failed before our script ran; then no error event comes any more.
      ref={(image) => {
        if (image?.complete && image.naturalWidth === 0 && image.currentSrc) setBroken(true);
      }}
      onError={() => setBroken(true)}
      src={photo.src}
      srcSet={photo.srcSet}
      sizes={photo.srcSet ? sizes : undefined}
      alt=""
      loading={eager ? "eager" : "lazy"}
      decoding="async"
      draggable={false}
      className="absolute inset-0 size-full object-cover"
    />
  );
}
