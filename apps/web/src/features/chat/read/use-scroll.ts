"use client";
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";

// So near the end one is reading along.
const AT_END_PX = 80;

/**
 * The scroll of a conversation. The box is a reversed column: its zero is the newest message, so the first picture is right without a script, and
 * older messages that come in above move nothing. Only somebody reading further up, or in the middle after a jump, must be held in place when
 * messages come below.
 */
export function useScroll({ newest, mine, hasNewer }: { newest: string | undefined; mine: boolean; hasNewer: boolean }) {
  const box = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const height = useRef(0);
  const hadNewer = useRef(hasNewer);
  const [atEnd, setAtEnd] = useState(true);

  const onScroll = useCallback(() => {
    if (box.current) setAtEnd(-box.current.scrollTop < AT_END_PX);
  }, []);

  const toEnd = useCallback((behavior: ScrollBehavior = "auto") => box.current?.scrollTo({ top: 0, behavior }), []);

  useLayoutEffect(() => {
    const grown = (content.current?.offsetHeight ?? 0) - height.current;
    if (!box.current || height.current === 0) return;
    const readingAlong = -box.current.scrollTop < AT_END_PX && !hadNewer.current;
    if (readingAlong) return;
    if (mine) toEnd();
    else box.current.scrollTop -= grown;
    // Only a new message at the end; older ones above need nothing.
  }, [newest, mine, toEnd]);

  useEffect(() => {
    height.current = content.current?.offsetHeight ?? 0;
    hadNewer.current = hasNewer;
  });

  return { box, content, atEnd, onScroll, toEnd };
}
