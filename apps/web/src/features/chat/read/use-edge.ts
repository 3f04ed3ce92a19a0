"use client";
import { useEffect, useRef, useState, type RefObject } from "react";

// Read before the reader is there.
const AHEAD = "600px 0px 600px 0px";

/**
 * Reads the next page when an end of what was read comes near. `load` resolves false when nothing came. `more`: there is a page, and a
 * connection to read it by; an end that was near while there was none is looked at again.
 */
export function useEdge({ more, load, box }: { more: boolean; load: () => Promise<boolean>; box: RefObject<HTMLElement | null> }) {
  const [loading, setLoading] = useState(false);
  const busy = useRef(false);
  const edge = useRef<HTMLDivElement>(null);
  const latest = useRef(load);
  useEffect(() => {
    latest.current = load;
  });

  useEffect(() => {
    if (!more || !edge.current) return;
    let near = false;
    async function read() {
      if (busy.current) return;
      busy.current = true;
      setLoading(true);
      let came = true;
      // On a tall screen one page may not push the edge out of sight.
      while (near && came) came = await latest.current();
      busy.current = false;
      setLoading(false);
    }
    const observer = new IntersectionObserver(
      ([entry]) => {
        near = entry?.isIntersecting ?? false;
        if (near) void read();
      },
      { root: box.current, rootMargin: AHEAD },
    );
    observer.observe(edge.current);
    return () => {
      near = false;
      observer.disconnect();
    };
  }, [more, box]);

  return { edge, loading };
}
