"use client";
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";

// So near the end one is reading along.
const AT_END_PX = 80;

/**
 * The scroll of a conversation. The box is a reversed column: its zero is the newest message, so the first picture is right without a script, and
 * older messages that come in above move nothing. Only somebody reading further up must be held in place when a message comes below.
 */
export function useScroll({ newest, mine }: { newest: string | undefined; mine: boolean }) {
  const box = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const height = useRef(0);
  const [atEnd, setAtEnd] = useState(true);

  const onScroll = useCallback(() => {
    if (box.current) setAtEnd(-box.current.scrollTop < AT_END_PX);
  }, []);

  const toEnd = useCallback((behavior: ScrollBehavior = "auto") => box.current?.scrollTo({ top: 0, behavior }), []);

  useLayoutEffect(() => {
    const grown = (content.current?.offsetHeight ?? 0) - height.current;
    if (!box.current || height.current === 0 || -box.current.scrollTop < AT_END_PX) return;
    if (mine) toEnd();
    else box.current.scrollTop -= grown;
    // Only a new message at the end; older ones above need nothing.
  }, [newest, mine, toEnd]);

  useEffect(() => {
    height.current = content.current?.offsetHeight ?? 0;
  });

  return { box, content, atEnd, onScroll, toEnd };
}
