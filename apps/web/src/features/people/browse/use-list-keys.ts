"use client";
import { type RefObject, useEffect, useRef } from "react";
import { gridMove } from "./grid-keys.ts";

export interface ListKeys {
  /** Holds items with `data-index` (place) and `data-user` (id), each with one link. */
  box: RefObject<HTMLElement | null>;
  /** The place that counts while the list itself has the focus. */
  at: RefObject<number>;
  columns: number;
  count: number;
  onMove: (index: number) => void;
  /** A person's link was followed, by whatever means. */
  onOpen: (userId: string) => void;
}

/** The arrow keys, Home and End among the people, and the news of who is opened; one listener for a thousand links. */
export function useListKeys(keys: ListKeys): void {
  const current = useRef(keys);
  useEffect(() => {
    current.current = keys;
  });
  const { box } = keys;
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    function press(event: KeyboardEvent) {
      const item = itemOf(event);
      if ((!item && event.target !== element) || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const { at, columns, count, onMove } = current.current;
      const to = gridMove({ key: event.key, at: item ? Number(item.dataset["index"]) : at.current, columns, count });
      if (to === null) return;
      event.preventDefault();
      onMove(to);
    }
    function open(event: MouseEvent) {
      const userId = itemOf(event)?.dataset["user"];
      if (userId) current.current.onOpen(userId);
    }
    element.addEventListener("keydown", press);
    element.addEventListener("click", open);
    return () => {
      element.removeEventListener("keydown", press);
      element.removeEventListener("click", open);
    };
  }, [box]);
}

function itemOf(event: Event): HTMLElement | null {
  return event.target instanceof Element ? event.target.closest<HTMLElement>("[data-index]") : null;
}
