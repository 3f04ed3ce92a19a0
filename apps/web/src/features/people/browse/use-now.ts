"use client";
import { useEffect, useState } from "react";

/** Fine enough for marks that last ten minutes. */
const STEP_MS = 30_000;

/** The time in milliseconds, moving on every half minute; begins at the server's, so that both pictures agree. */
export function useNow(start: number): number {
  const [now, setNow] = useState(start);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), STEP_MS);
    return () => clearInterval(timer);
  }, []);
  // A page that was made again (refresh, going back) brings a newer time.
  return Math.max(now, start);
}
