"use client";
import type { Crop } from "@namegame/contract";
import { useCallback, useEffect, useState } from "react";
import { masterUrl } from "../../../client/photo-url.ts";
import { t } from "../../../strings/index.ts";
import { clampCrop, firstCrop, type PictureSize } from "../crop/crop.ts";
import { openPicture, type OpenPicture } from "../../../client/picture/open-picture.ts";
import { useUpload } from "../upload/use-upload.ts";

// The worker's limit on pixels, the drawing limit of iPhones, and a hall's wireless net all like the larger better than what phones take.
const SIDES = { minSide: 96, maxSide: 4_096 };

/** What is being cropped: a chosen picture, or the whole of the photo that is shown. */
export type Source = PictureSize & { url: string } & ({ picture: OpenPicture } | { photoId: string });

/** The editor's picture and crop, and what happens to them. `recrop` begins with the photo that is shown. */
export function useEditor(recrop: { id: string; crop: Crop } | null) {
  const [source, setSource] = useState<Source | null>(null);
  const [crop, setCrop] = useState<Crop>({ x: 0, y: 0, size: 1 });
  const [problem, setProblem] = useState<string | null>(null);
  const [opening, setOpening] = useState(recrop !== null);
  const upload = useUpload();

  useEffect(() => {
    if (!recrop) return;
    let over = false;
    const image = new Image();
    image.src = masterUrl(recrop.id);
    image
      .decode()
      .then(() => {
        if (over) return;
        const size = { width: image.naturalWidth, height: image.naturalHeight };
        setCrop(clampCrop(recrop.crop, size));
        setSource({ ...size, url: image.src, photoId: recrop.id });
      })
      .catch(() => {
        if (!over) setProblem(t.photos.wholeMissing);
      })
      .finally(() => {
        if (!over) setOpening(false);
      });
    return () => {
      over = true;
    };
  }, [recrop]);

  // A picture's address holds its bytes in memory until it is given back.
  useEffect(() => () => void (source && "picture" in source && source.picture.close()), [source]);

  const choose = useCallback(async (file: File) => {
    setProblem(null);
    setOpening(true);
    const picture = await openPicture(file, SIDES);
    setOpening(false);
    if ("refusal" in picture) return setProblem(t.photos.openRefusals[picture.refusal]);
    setCrop(firstCrop(picture));
    setSource({ width: picture.width, height: picture.height, url: picture.url, picture });
  }, []);

  function save(): void {
    if (!source) return;
    void ("picture" in source ? upload.send(source.picture, crop) : upload.recrop(source.photoId, crop));
  }

  function startOver(): void {
    upload.reset();
    setProblem(null);
    setSource(null);
  }

  return { source, crop, setCrop, problem, opening, state: upload.state, choose, save, cancel: upload.reset, startOver };
}
