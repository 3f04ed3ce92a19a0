"use client";
import { useRef, type MouseEvent, type PointerEvent, type TouchEvent } from "react";

// Below what phones take for selecting text or opening their own menu.
const HOLD_MS = 420;
// A finger is never still; more is a scroll.
const STILL_PX = 10;

/** What an element needs so that holding it with a finger does something; a short touch, a scroll and a mouse are as ever. */
export function useLongPress(onHold: (element: HTMLElement) => void) {
  const held = useRef<{ timer: ReturnType<typeof setTimeout>; x: number; y: number } | null>(null);
  const fired = useRef(false);

  function end() {
    clearTimeout(held.current?.timer);
    held.current = null;
  }

  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      fired.current = false;
      if (event.pointerType !== "touch" || !event.isPrimary) return;
      const element = event.currentTarget;
      const timer = setTimeout(() => {
        fired.current = true;
        onHold(element);
      }, HOLD_MS);
      held.current = { timer, x: event.clientX, y: event.clientY };
    },
    onPointerMove({ clientX, clientY }: PointerEvent) {
      if (held.current && Math.hypot(clientX - held.current.x, clientY - held.current.y) > STILL_PX) end();
    },
    onPointerUp: end,
    onPointerCancel: end,
    onContextMenu(event: MouseEvent) {
      if (fired.current || held.current) event.preventDefault();
    },
    // Else the lifted finger counts as a click at its place, where what it opened stands by now and would close.
    onTouchEnd(event: TouchEvent) {
      if (fired.current) event.preventDefault();
    },
    // The finger that held is lifted over a link or a quote, which was not meant.
    onClickCapture(event: MouseEvent) {
      if (!fired.current) return;
      fired.current = false;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}
