"use client";
import type { Crop } from "@namegame/contract";
import { cx } from "@namegame/ui";
import { type Dispatch, type SetStateAction, useEffect, useRef } from "react";
import { t } from "../../../strings/index.ts";
import { type PictureSize, placePicture } from "../crop/crop.ts";
import { useGestures } from "../crop/use-gestures.ts";

/** The picture under a window of the face's shape. Everything it does by finger can be done with the controls below it too. */
export function CropStage(props: {
  url: string;
  picture: PictureSize;
  crop: Crop;
  setCrop: Dispatch<SetStateAction<Crop>>;
  disabled: boolean;
}) {
  const { url, picture, crop, setCrop, disabled } = props;
  const stage = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const gestures = useGestures({ stage, frame, picture, setCrop, disabled });
  // The button that was pressed has gone; the focus goes on with what took its place.
  useEffect(() => stage.current?.focus({ preventScroll: true }), []);
  return (
    <div
      ref={stage}
      {...gestures}
      role="group"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- arrow keys and plus and minus work here
      tabIndex={disabled ? -1 : 0}
      aria-label={t.photos.stage}
      className={cx(
        "relative mx-auto aspect-square w-[min(100%,24rem,42dvh)] shrink-0 touch-none overflow-hidden rounded-lg bg-sunken select-none",
        disabled ? "cursor-default" : "cursor-grab active:cursor-grabbing",
      )}
    >
      <div ref={frame} className="pointer-events-none absolute inset-[8%]">
        <img src={url} alt="" draggable={false} style={placePicture(crop, picture)} className="absolute max-w-none" />
        <div className="face-shape crop-window absolute inset-0" />
      </div>
    </div>
  );
}
