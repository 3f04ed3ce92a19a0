"use client";
import type { Connection } from "@namegame/live";
import { useLasting } from "../../../client/use-lasting.ts";

// Every reconnect takes a moment; only a lasting one is worth a word.
const PATIENCE_MS = 3_000;

/** True once there has been no connection for a while. */
export function useOffline(connection: Connection): boolean {
  return useLasting(connection === "connecting", PATIENCE_MS);
}
