"use client";
import { useEffect, useState } from "react";

const STEP_MS = 200;

/** Milliseconds until the bell, again and again; null where none is set and in the server's picture. */
export function useLeftMs(endsAt: number | null): number | null {
  const [left, setLeft] = useState<number | null>(null);
  useEffect(() => {
    const look = () => setLeft(endsAt === null ? null : Math.max(0, endsAt - performance.now()));
    look();
    if (endsAt === null) return;
    const timer = setInterval(look, STEP_MS);
    return () => clearInterval(timer);
  }, [endsAt]);
  return left;
}
