"use client";
import { useSyncExternalStore } from "react";

const never = () => () => {};

/**
 * False while the server's picture is taken over, true from then on. For what only the device knows (its time zone, its voices), which the
 * server cannot draw the same.
 */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
