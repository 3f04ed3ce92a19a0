"use client";
import { useEffect, useState } from "react";
import type { Live } from "@namegame/live";

/** Marks a conversation as read up to `seq` while the person looks at its end, and not in a hidden tab. */
export function useReadMark({
  live,
  conversationId,
  seq,
  looking,
}: {
  live: Live;
  conversationId: string;
  seq: number;
  looking: boolean;
}): void {
  const [visible, setVisible] = useState(false);
  useEffect(() => {
    const look = () => setVisible(document.visibilityState === "visible" && document.hasFocus());
    look();
    document.addEventListener("visibilitychange", look);
    window.addEventListener("focus", look);
    window.addEventListener("blur", look);
    return () => {
      document.removeEventListener("visibilitychange", look);
      window.removeEventListener("focus", look);
      window.removeEventListener("blur", look);
    };
  }, []);
  useEffect(() => {
    if (visible && looking && seq > 0) live.markRead(conversationId, seq);
  }, [live, conversationId, seq, visible, looking]);
}
