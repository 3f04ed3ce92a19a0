"use client";
import { useEffect, useState } from "react";
import { useConversations } from "../../../client/live.tsx";

/** Every reconnection takes a moment; nobody is told of one that goes well. */
const PATIENCE_MS = 2_500;

/** Whether the connection has been away for so long that the person should know. */
export function useOffline(): boolean {
  const { connection } = useConversations().state;
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (connection === "online") return setLate(false);
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [connection]);
  return late;
}
