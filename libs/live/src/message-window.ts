import type { Message } from "@namegame/contract";

import type { MessageWindow } from "./state.ts";

/** The newest seq up to which the window has no gap; 0 where the conversation is known to have begun with nothing. */
export function cursorOf(window: MessageWindow): number {
  return window.messages.at(-1)?.seq ?? 0;
}

/** A window that begins with a page read from the table; `hasMore` tells of older ones. */
export function windowOf({ messages, hasMore }: { messages: readonly Message[]; hasMore: boolean }): MessageWindow {
  return extend({ messages: [], ahead: [], hasMore }, messages, messages[0]?.seq);
}

/**
 * Adds messages in whatever order and however often they come: those that touch the run make it longer at either end, those beyond
 * a gap wait, those below a gap are left to be read upward.
 */
export function addMessages(window: MessageWindow, messages: readonly Message[]): MessageWindow {
  const first = window.messages[0]?.seq;
  // An empty run grows from the conversation's first message.
  return extend(window, messages, first ?? 1);
}

/** The page before the window's first message was read. */
export function addOlder(window: MessageWindow, page: { messages: readonly Message[]; hasMore: boolean }): MessageWindow {
  const grown = addMessages(window, page.messages);
  const reached = (page.messages[0]?.seq ?? 0) <= (grown.messages[0]?.seq ?? 0);
  return reached ? { ...grown, hasMore: page.hasMore } : grown;
}

function extend(window: MessageWindow, messages: readonly Message[], start: number | undefined): MessageWindow {
  const bySeq = new Map<number, Message>();
  for (const message of [...window.messages, ...window.ahead, ...messages]) bySeq.set(message.seq, message);
  let from = start ?? 1;
  while (bySeq.has(from - 1)) from -= 1;
  let to = from - 1;
  while (bySeq.has(to + 1)) to += 1;
  const sorted = [...bySeq.values()].sort((a, b) => a.seq - b.seq);
  return {
    messages: sorted.filter((message) => message.seq >= from && message.seq <= to),
    ahead: sorted.filter((message) => message.seq > to),
    hasMore: window.hasMore,
  };
}
