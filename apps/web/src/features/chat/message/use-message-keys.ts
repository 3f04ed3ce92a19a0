"use client";
import type { KeyboardEvent } from "react";

const BUTTONS = "[data-message-actions]";

/** Up and down, Home and End go from one message's actions to the next's. */
export function useMessageKeys() {
  return (event: KeyboardEvent<HTMLElement>) => {
    const from = (event.target as HTMLElement).closest<HTMLElement>(BUTTONS);
    if (!from) return;
    const all = [...event.currentTarget.querySelectorAll<HTMLElement>(BUTTONS)];
    const to = target(event.key, all.indexOf(from), all.length);
    if (to === undefined) return;
    event.preventDefault();
    all[Math.min(Math.max(to, 0), all.length - 1)]?.focus();
  };
}

function target(key: string, at: number, count: number): number | undefined {
  if (key === "ArrowUp") return at - 1;
  if (key === "ArrowDown") return at + 1;
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : undefined;
}
