"use client";
import { useEffect, useState } from "react";

const TICK_MS = 1_000;

/**
 * The server's time, ticking each second: a phone's own clock may be minutes off, and a code would look dead, or alive, that is not.
 *
 * @param serverNow milliseconds when the server made the page
 */
export function useNow(serverNow: number): number {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const offset = serverNow - Date.now();
    const timer = setInterval(() => setNow(Date.now() + offset), TICK_MS);
    return () => clearInterval(timer);
  }, [serverNow]);
  return now;
}
