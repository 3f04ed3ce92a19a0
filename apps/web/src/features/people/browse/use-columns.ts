"use client";
import { type RefObject, useLayoutEffect, useState } from "react";
import type { PeopleView } from "./browse.ts";
import { columnsAt, rowColumnsAt } from "./columns.ts";

/** The number of columns of the grid or list inside the element; null until it is measured, and on the server. */
export function useColumns(element: RefObject<HTMLElement | null>, view: PeopleView): number | null {
  const [columns, setColumns] = useState<number | null>(null);
  useLayoutEffect(() => {
    const box = element.current;
    if (!box) return;
    const measure = () => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      const width = box.clientWidth;
      setColumns(view === "list" ? rowColumnsAt({ width, rem }) : columnsAt({ width, windowWidth: window.innerWidth, rem }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    return () => observer.disconnect();
  }, [element, view]);
  return columns;
}
