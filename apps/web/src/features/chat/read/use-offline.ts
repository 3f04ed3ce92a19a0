"use client";
import type { Connection } from "@namegame/live";
import { useEffect, useState } from "react";

// Every reconnect takes a moment; only a lasting one is worth a word.
const PATIENCE_MS = 3_000;

/** True once there has been no connection for a while. */
export function useOffline(connection: Connection): boolean {
  const [offline, setOffline] = useState(false);
  const away = connection === "connecting";
  useEffect(() => {
    if (!away) return setOffline(false);
    const timer = setTimeout(() => setOffline(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [away]);
  return offline;
}
