"use client";
import { useRef, type PointerEvent } from "react";

// A thumb that moves as far means it; less is a tap that slipped.
const FAR = 48;

/** Handlers for an element on which a finger's way left, right or down means something. A mouse has buttons and keys. */
export function useSwipe({ onLeft, onRight, onDown }: { onLeft: () => void; onRight: () => void; onDown: () => void }) {
  const start = useRef<{ id: number; x: number; y: number } | null>(null);
  return {
    onPointerDown(event: PointerEvent) {
      // A second finger zooms.
      start.current = event.pointerType === "mouse" || start.current ? null : { id: event.pointerId, x: event.clientX, y: event.clientY };
    },
    onPointerUp(event: PointerEvent) {
      const from = start.current;
      start.current = null;
      if (from?.id !== event.pointerId) return;
      const [x, y] = [event.clientX - from.x, event.clientY - from.y];
      if (Math.abs(x) > FAR && Math.abs(x) > Math.abs(y)) (x < 0 ? onLeft : onRight)();
      else if (y > FAR && y > Math.abs(x)) onDown();
    },
    onPointerCancel() {
      start.current = null;
    },
  };
}
