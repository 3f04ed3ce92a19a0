"use client";
import { useEffect, useRef, type RefObject } from "react";

/**
 * Tells React of what was typed into a field before the page took over from the server's picture: it keeps such a text on the screen but
 * reports no change, so that a form would look filled in and count as empty. `shown` is the field's value as the form knows it; leave it
 * undefined for a field that keeps its own.
 */
export function useEarlyText(field: RefObject<HTMLInputElement | HTMLTextAreaElement | null>, shown: string | undefined): void {
  const first = useRef(true);
  useEffect(() => {
    const box = field.current;
    if (!first.current || !box) return;
    first.current = false;
    if (shown === undefined || box.value === shown) return;
    const typed = box.value;
    // React hears an input only where the value differs from the one it saw last; the prototype's setter is the one it does not see.
    box.value = shown;
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(box), "value")?.set?.call(box, typed);
    box.dispatchEvent(new Event("input", { bubbles: true }));
  });
}
