"use client";
import { useEffect, useRef } from "react";

/** What a host's thumb finds without looking, and what a presenter's remote sends. */
const FORWARD = new Set([" ", "ArrowRight", "PageDown"]);

/** Keys that turn the page wherever the focus is, except where they mean something there. */
export function useForwardKeys(forward: () => unknown): void {
  const latest = useRef(forward);
  useEffect(() => {
    latest.current = forward;
  });
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (!FORWARD.has(event.key) || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
      const target = event.target instanceof Element ? event.target : null;
      // In a dialog the question there comes first; a button is pressed by the space bar itself.
      if (target?.closest("input, textarea, select, [contenteditable], [role='dialog'], [role='alertdialog']")) return;
      if (event.key === " " && target?.closest("a, button")) return;
      event.preventDefault();
      latest.current();
    }
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
}
