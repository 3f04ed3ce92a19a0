import type { Message, MessageChanges } from "@namegame/contract";

import type { MessageWindow } from "./state.ts";

/** A page of messages as it was read from the table. */
export interface Page {
  messages: readonly Message[];
  hasMore: boolean;
  /** Absent from a server of the release before, as is the next. */
  hasNewer?: boolean;
  headChange?: number;
}

/** The newest seq up to which the window has no gap; with nothing in it, where the conversation's messages begin. */
export function cursorOf(window: MessageWindow): number {
  return window.messages.at(-1)?.seq ?? window.floor;
}

/** A window that begins with a page; `hasMore` tells of older ones, `hasNewer` of newer ones. */
export function windowOf({ messages, hasMore, hasNewer = false, headChange = 0 }: Page): MessageWindow {
  return extend({ messages: [], ahead: [], hasMore, hasNewer, floor: 0, change: headChange }, messages, messages[0]?.seq);
}

/**
 * Adds messages in whatever order and however often they come: those that touch the run make it longer at either end, those beyond
 * a gap wait, those below a gap are left to be read upward. Of two states of a message the newer stays.
 */
export function addMessages(window: MessageWindow, messages: readonly Message[]): MessageWindow {
  const first = window.messages[0]?.seq;
  // An empty run grows from the conversation's first message.
  return extend(window, messages, first ?? window.floor + 1);
}

/** Messages up to `floor` are gone: they leave the window, and are not read upward any more. */
export function raiseFloor(window: MessageWindow, floor: number): MessageWindow {
  if (floor <= window.floor && (window.messages[0]?.seq ?? floor + 1) > floor) return window;
  const kept = (message: Message) => message.seq > floor;
  const messages = window.messages.filter(kept);
  const first = messages[0]?.seq ?? floor + 1;
  const trimmed = {
    ...window,
    messages,
    ahead: window.ahead.filter(kept),
    floor: Math.max(window.floor, floor),
    hasMore: window.hasMore && first > floor + 1,
    // With the whole run gone nothing is left that was jumped to.
    hasNewer: window.hasNewer && messages.length > 0,
  };
  return extend(trimmed, [], first);
}

/** The page before the window's first message, or after its last, was read. */
export function addPage(window: MessageWindow, page: Page): MessageWindow {
  const grown = addMessages({ ...window, hasNewer: false }, page.messages);
  const older = (page.messages[0]?.seq ?? 0) <= (grown.messages[0]?.seq ?? 0);
  const newer = (page.messages.at(-1)?.seq ?? 0) >= cursorOf(grown);
  return {
    ...grown,
    hasMore: older ? page.hasMore : window.hasMore,
    hasNewer: newer ? (page.hasNewer ?? false) : window.hasNewer,
    // The page may be older than what was heard since it was asked for: then its changes are read again.
    change: Math.min(window.change, page.headChange ?? window.change),
  };
}

/** Takes in the state of changed messages. Where something is missing before them, they are taken in, and the number stays until it is read. */
export function addChanges(window: MessageWindow, { after, upTo, messages }: MessageChanges): MessageWindow {
  const first = window.messages[0]?.seq ?? window.floor + 1;
  const last = window.hasNewer ? cursorOf(window) : Number.POSITIVE_INFINITY;
  const held = messages.filter((message) => message.seq >= first && message.seq <= last);
  const next = addMessages(window, held);
  return { ...next, change: after <= window.change ? Math.max(window.change, upTo) : window.change };
}

/** The newer of two states of the same message. */
export function newerState(a: Message, b: Message): Message {
  return (b.change ?? 0) >= (a.change ?? 0) ? b : a;
}

function extend(window: MessageWindow, messages: readonly Message[], start: number | undefined): MessageWindow {
  const bySeq = new Map<number, Message>();
  for (const message of [...window.messages, ...window.ahead, ...messages]) {
    const known = bySeq.get(message.seq);
    bySeq.set(message.seq, known ? newerState(known, message) : message);
  }
  let from = start ?? 1;
  while (bySeq.has(from - 1)) from -= 1;
  let to = from - 1;
  while (bySeq.has(to + 1)) to += 1;
  const sorted = [...bySeq.values()].sort((a, b) => a.seq - b.seq);
  return {
    ...window,
    messages: sorted.filter((message) => message.seq >= from && message.seq <= to),
    ahead: sorted.filter((message) => message.seq > to),
  };
}
