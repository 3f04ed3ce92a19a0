"use client";
import { useEffect, useRef } from "react";

export interface Keys {
  /** The digits 1 to 9, as 0 to 8. */
  digit?: (index: number) => void;
  enter?: () => void;
}

/** Keys that work wherever the focus is, except where they mean something there: in a field, on a button. */
export function useKeys(keys: Keys): void {
  const current = useRef(keys);
  useEffect(() => {
    current.current = keys;
  });
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.isComposing) return;
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest("input, textarea, select, [contenteditable]")) return;
      if (/^[1-9]$/.test(event.key)) current.current.digit?.(Number(event.key) - 1);
      else if (event.key === "Enter" && !target?.closest("a, button")) current.current.enter?.();
    }
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
}
