import type { ConversationSummary, Face, Message } from "@namegame/contract";

import { cursorOf } from "./message-window.ts";
import type { LiveState, MessageWindow, Pending } from "./state.ts";

/** The conversations to list, newest message first. What nobody wrote in yet, and what a block closed, is not listed. */
export function listedConversations(state: LiveState): ConversationSummary[] {
  return Object.values(state.conversations)
    .filter(({ type, headSeq, person }) => type === "group" || (headSeq > 0 && person !== null))
    .sort((a, b) => timeOf(b).localeCompare(timeOf(a)) || b.id.localeCompare(a.id));
}

/** Messages after the person's mark that are still there. */
export function unreadOf({ headSeq, readSeq, floorSeq = 0 }: Pick<ConversationSummary, "headSeq" | "readSeq" | "floorSeq">): number {
  return Math.max(0, headSeq - Math.max(readSeq, floorSeq));
}

/** What the badge shows: unread messages over all listed conversations. */
export function unreadTotal(state: LiveState): number {
  return listedConversations(state).reduce((sum, conversation) => sum + unreadOf(conversation), 0);
}

/** This device's messages of a conversation that the server has not given back yet, in the order of sending. */
export function pendingIn(state: LiveState, conversationId: string): Pending[] {
  const held = new Set(state.windows[conversationId]?.messages.filter(isBy(state.me)).map((message) => message.clientId));
  return state.pending.filter((item) => item.conversationId === conversationId && !held.has(item.clientId));
}

/** Where a window stands: what conversation:sync asks for. */
export interface Cursors {
  cursors: Record<string, number>;
  changes: Record<string, number>;
}

/** Cursors of the open windows that are behind their conversation; undefined when nothing is missing. */
export function cursorsBehind(state: LiveState): Cursors | undefined {
  return cursorsWhere(state, (id, window) => {
    const conversation = state.conversations[id];
    const head = Math.max(conversation?.headSeq ?? 0, window.ahead.at(-1)?.seq ?? 0);
    return (!window.hasNewer && cursorOf(window) < head) || window.change < (conversation?.headChange ?? 0);
  });
}

/** Cursors of every open window; undefined where there is none. */
export function cursorsOf(state: LiveState): Cursors | undefined {
  return cursorsWhere(state, () => true);
}

/** Who is writing in a conversation now, as far as their faces are known. */
export function typingIn(state: LiveState, conversationId: string, now: number): Face[] {
  const typing = Object.entries(state.typing[conversationId] ?? {}).filter(([, until]) => until > now);
  return typing.map(([userId]) => state.people[conversationId]?.[userId]).filter((face) => face !== undefined);
}

function cursorsWhere(state: LiveState, which: (id: string, window: MessageWindow) => boolean): Cursors | undefined {
  const windows = Object.entries(state.windows).filter(([id, window]) => which(id, window));
  if (windows.length === 0) return undefined;
  return {
    // Newer messages are not asked for where the run ends before them on purpose.
    cursors: Object.fromEntries(
      windows.map(([id, window]) => [id, window.hasNewer ? (state.conversations[id]?.headSeq ?? cursorOf(window)) : cursorOf(window)]),
    ),
    changes: Object.fromEntries(windows.map(([id, window]) => [id, window.change])),
  };
}

function isBy(me: string) {
  return (message: Message) => message.authorId === me;
}

// A conversation without messages has no time: it stands last.
function timeOf(conversation: ConversationSummary): string {
  return conversation.lastMessage?.createdAt ?? "";
}
