"use client";
import { useEffect, type RefObject } from "react";

/**
 * Keeps the element in the part of the screen above the keyboard. Browsers that shrink the page for it need nothing; Safari on phones lays the
 * keyboard over the page and scrolls it away, so the visible part is followed there.
 */
export function useKeyboardRoom(element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { visualViewport: view } = window;
    if (!view) return;
    const fit = () => {
      const { current } = element;
      if (!current) return;
      const covered = window.innerHeight - view.height > 1;
      current.style.height = covered ? `${view.height}px` : "";
      current.style.transform = covered && view.offsetTop > 0 ? `translateY(${view.offsetTop}px)` : "";
    };
    fit();
    view.addEventListener("resize", fit);
    view.addEventListener("scroll", fit);
    return () => {
      view.removeEventListener("resize", fit);
      view.removeEventListener("scroll", fit);
    };
  }, [element]);
}
