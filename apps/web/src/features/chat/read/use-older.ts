"use client";
import type { Live } from "@namegame/live";
import { useEffect, useRef, useState, type RefObject } from "react";

/** Reads the page above when the top comes near, before the reader is there. */
export function useOlder(options: { live: Live; conversationId: string; hasMore: boolean; box: RefObject<HTMLElement | null> }) {
  const { live, conversationId, hasMore, box } = options;
  const [loading, setLoading] = useState(false);
  const busy = useRef(false);
  const top = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!hasMore || !top.current) return;
    let near = false;
    async function load() {
      if (busy.current) return;
      busy.current = true;
      setLoading(true);
      let came = true;
      // On a tall screen one page may not push the top out of sight.
      while (near && came) came = await live.loadOlder(conversationId);
      busy.current = false;
      setLoading(false);
    }
    const observer = new IntersectionObserver(
      ([entry]) => {
        near = entry?.isIntersecting ?? false;
        if (near) void load();
      },
      { root: box.current, rootMargin: "600px 0px 0px 0px" },
    );
    observer.observe(top.current);
    return () => {
      near = false;
      observer.disconnect();
    };
  }, [live, conversationId, hasMore, box]);

  return { top, loading };
}
