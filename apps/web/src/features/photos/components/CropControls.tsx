"use client";
import type { Crop } from "@namegame/contract";
import { IconButton, type IconName } from "@namegame/ui";
import { type Dispatch, type SetStateAction, useId } from "react";
import { t } from "../../../strings/index.ts";
import { maxZoom, moveCrop, type PictureSize, zoomCrop, zoomOf } from "../crop/crop.ts";
import { FacePreview } from "./FacePreview.tsx";
import { STEP, ZOOM_STEP } from "../crop/use-gestures.ts";

// A press of a button goes further than a key, which repeats.
const PRESS = STEP * 2;
const MOVES: { label: string; icon: IconName; turn?: string; dx: number; dy: number }[] = [
  { label: t.photos.moveLeft, icon: "back", dx: PRESS, dy: 0 },
  { label: t.photos.moveUp, icon: "down", turn: "rotate-180", dx: 0, dy: PRESS },
  { label: t.photos.moveDown, icon: "down", dx: 0, dy: -PRESS },
  { label: t.photos.moveRight, icon: "forward", dx: -PRESS, dy: 0 },
];

/** Zoom and the four directions, for hands, keys and switches, beside the face as others will see it. */
export function CropControls(props: {
  url: string;
  picture: PictureSize;
  crop: Crop;
  setCrop: Dispatch<SetStateAction<Crop>>;
  disabled: boolean;
}) {
  const { url, picture, crop, setCrop, disabled } = props;
  const id = useId();
  const zoom = zoomOf(crop);
  const most = maxZoom(picture);
  const zoomTo = (next: number) => setCrop((now) => zoomCrop(now, picture, next));
  return (
    <fieldset disabled={disabled} className="m-0 flex min-w-0 flex-col gap-1 border-0 p-0">
      <div className="flex items-center gap-1">
        <IconButton icon="minus" label={t.photos.zoomOut} onClick={() => zoomTo(zoom / ZOOM_STEP)} />
        <label htmlFor={id} className="sr-only">
          {t.photos.zoom}
        </label>
        <input
          id={id}
          type="range"
          min={1}
          max={most}
          step={0.01}
          value={zoom}
          disabled={most === 1}
          aria-valuetext={t.photos.zoomValue(zoom)}
          onChange={(event) => zoomTo(Number(event.target.value))}
          className="h-11 min-w-0 flex-1 accent-accent"
        />
        <IconButton icon="plus" label={t.photos.zoomIn} onClick={() => zoomTo(zoom * ZOOM_STEP)} />
      </div>
      <div className="flex flex-wrap items-center justify-center gap-1">
        <span className="mr-3 flex items-center gap-3">
          <FacePreview url={url} picture={picture} crop={crop} size="lg" />
          <FacePreview url={url} picture={picture} crop={crop} size="sm" />
        </span>
        <span className="flex gap-1">
          {MOVES.map(({ label, icon, turn, dx, dy }) => (
            <IconButton
              key={label}
              icon={icon}
              label={label}
              variant="filled"
              className={turn}
              onClick={() => setCrop((now) => moveCrop(now, picture, { dx, dy }))}
            />
          ))}
        </span>
      </div>
    </fieldset>
  );
}
