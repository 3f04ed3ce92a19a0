import type { RefObject } from "react";

/** Whether what was pressed in a popup has given the focus to something outside it, such as a field: then closing must not take it back. */
export function focusMoved(popup: RefObject<HTMLElement | null>): boolean {
  const at = document.activeElement;
  return at !== null && at !== document.body && popup.current?.contains(at) === false;
}
