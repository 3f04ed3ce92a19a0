"use client";
import { useConversations } from "../../../client/live.tsx";
import { useLasting } from "../../../client/use-lasting.ts";

/** Every reconnection takes a moment; nobody is told of one that goes well. */
const PATIENCE_MS = 2_500;

/** Whether the connection has been away for so long that the person should know. */
export function useOffline(): boolean {
  return useLasting(useConversations().state.connection !== "online", PATIENCE_MS);
}
