"use client";
import { useEffect, useRef } from "react";
import { photosShown } from "./photos-shown.ts";
import type { Step } from "./session.ts";
import { createStopwatch, type Stopwatch } from "./stopwatch.ts";

/** Measures how long the step has been looked at: from the moment its photos are there, without the time in the background. */
export function useWatch(step: Step): () => number {
  const watch = useRef<Stopwatch | null>(null);
  const since = useRef(0);
  useEffect(() => {
    const own = createStopwatch(() => performance.now());
    watch.current = null;
    since.current = performance.now();
    let ready = false;
    let left = false;
    const turn = () => (ready && document.visibilityState === "visible" ? own.start() : own.pause());
    void photosShown(step).then(() => {
      if (left) return;
      ready = true;
      watch.current = own;
      turn();
    });
    document.addEventListener("visibilitychange", turn);
    return () => {
      left = true;
      document.removeEventListener("visibilitychange", turn);
    };
  }, [step]);
  // Answered before the photo came: the whole wait counts, or a guess would pass for knowing at once.
  return () => watch.current?.elapsedMs() ?? Math.round(performance.now() - since.current);
}
