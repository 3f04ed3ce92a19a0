"use client";
import type { Crop } from "@namegame/contract";
import { type Dispatch, type KeyboardEvent, type PointerEvent, type RefObject, type SetStateAction, useEffect, useRef } from "react";
import { moveCrop, type PictureSize, zoomCrop, zoomOf } from "./crop.ts";

/** One press of an arrow: a share of the square. */
export const STEP = 0.05;
const LONG_STEP = 0.2;
export const ZOOM_STEP = 1.15;
// A notch of a wheel is about 100 px, a touchpad's pinch some single ones.
const WHEEL_SPEED = 0.0022;
const WHEEL_LINE_PX = 16;

interface Point {
  x: number;
  y: number;
}

/**
 * Drag, pinch, wheel and keys for a crop. `frame` is the square on the screen that shows the crop; the handlers belong on the element
 * around it. Every gesture moves the picture, as a finger does.
 */
export function useGestures(options: {
  stage: RefObject<HTMLElement | null>;
  frame: RefObject<HTMLElement | null>;
  picture: PictureSize;
  setCrop: Dispatch<SetStateAction<Crop>>;
  disabled: boolean;
}) {
  const { stage, frame, picture, setCrop, disabled } = options;
  const pointers = useRef(new Map<number, Point>());

  useEffect(() => {
    const element = stage.current;
    if (!element || disabled) return;
    function onWheel(event: WheelEvent): void {
      // Not passive: without this the page zooms or scrolls under the picture.
      event.preventDefault();
      const box = frame.current?.getBoundingClientRect();
      if (!box) return;
      const pixels = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? WHEEL_LINE_PX : 1) * (event.ctrlKey ? 4 : 1);
      const at = shares(box, { x: event.clientX, y: event.clientY });
      setCrop((crop) => zoomCrop(crop, picture, zoomOf(crop) * Math.exp(-pixels * WHEEL_SPEED), at));
    }
    element.addEventListener("wheel", onWheel, { passive: false });
    return () => element.removeEventListener("wheel", onWheel);
  }, [stage, frame, picture, setCrop, disabled]);

  function onPointerDown(event: PointerEvent<HTMLElement>): void {
    if (disabled || event.button !== 0 || pointers.current.size === 2) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    pointers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
  }

  function onPointerMove(event: PointerEvent<HTMLElement>): void {
    const before = pointers.current.get(event.pointerId);
    const box = frame.current?.getBoundingClientRect();
    if (!before || !box || disabled) return;
    const now = { x: event.clientX, y: event.clientY };
    const other = [...pointers.current].find(([id]) => id !== event.pointerId)?.[1];
    pointers.current.set(event.pointerId, now);
    if (!other) return drag(box, before, now);
    const [from, to] = [middle(before, other), middle(now, other)];
    const spread = distance(now, other) / Math.max(1, distance(before, other));
    setCrop((crop) => zoomCrop(crop, picture, zoomOf(crop) * spread, shares(box, from)));
    drag(box, from, to);
  }

  function drag(box: DOMRect, from: Point, to: Point): void {
    setCrop((crop) => moveCrop(crop, picture, { dx: (from.x - to.x) / box.width, dy: (from.y - to.y) / box.height }));
  }

  function release(event: PointerEvent<HTMLElement>): void {
    pointers.current.delete(event.pointerId);
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const change = disabled ? undefined : changeOf(event, picture);
    if (!change) return;
    event.preventDefault();
    setCrop(change);
  }

  return { onPointerDown, onPointerMove, onPointerUp: release, onPointerCancel: release, onKeyDown };
}

function changeOf(event: KeyboardEvent, picture: PictureSize): ((crop: Crop) => Crop) | undefined {
  const step = event.shiftKey ? LONG_STEP : STEP;
  const move = (dx: number, dy: number) => (crop: Crop) => moveCrop(crop, picture, { dx, dy });
  const zoom = (factor: number) => (crop: Crop) => zoomCrop(crop, picture, zoomOf(crop) * factor);
  switch (event.key) {
    case "ArrowLeft":
      return move(step, 0);
    case "ArrowRight":
      return move(-step, 0);
    case "ArrowUp":
      return move(0, step);
    case "ArrowDown":
      return move(0, -step);
    case "+":
    case "=":
      return zoom(ZOOM_STEP);
    case "-":
      return zoom(1 / ZOOM_STEP);
  }
}

function shares(box: DOMRect, { x, y }: Point): { u: number; v: number } {
  return { u: (x - box.left) / box.width, v: (y - box.top) / box.height };
}

function middle(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
