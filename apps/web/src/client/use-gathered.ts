"use client";
import { useCallback, useEffect, useRef } from "react";

/** A change shows at once, as people feel it. */
const SOON_MS = 300;
/** A crowd at the door makes an event for each newcomer; every open page reads once for all of these seconds. */
const PAUSE_MS = 4_000;
/** Pages that heard the same event must not all ask in the same moment. */
const SPREAD_MS = 700;

/** Runs `run` soon after it is asked for, once for many askings, and with a pause between two runs. */
export function useGathered(run: () => void): () => void {
  const latest = useRef(run);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const ranAt = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      timer.current = undefined;
    },
    [],
  );
  return useCallback(() => {
    if (timer.current !== undefined) return;
    const wait = Math.max(SOON_MS, ranAt.current + PAUSE_MS - performance.now()) + Math.random() * SPREAD_MS;
    timer.current = setTimeout(() => {
      timer.current = undefined;
      ranAt.current = performance.now();
      latest.current();
    }, wait);
  }, []);
}
