import type { ConversationSummary, Message } from "@namegame/contract";

import { cursorOf } from "./message-window.ts";
import type { LiveState, Pending } from "./state.ts";

/** The conversations to list, newest message first. What nobody wrote in yet, and what a block closed, is not listed. */
export function listedConversations(state: LiveState): ConversationSummary[] {
  return Object.values(state.conversations)
    .filter(({ type, headSeq, person }) => type === "group" || (headSeq > 0 && person !== null))
    .sort((a, b) => timeOf(b).localeCompare(timeOf(a)) || b.id.localeCompare(a.id));
}

export function unreadOf({ headSeq, readSeq }: Pick<ConversationSummary, "headSeq" | "readSeq">): number {
  return Math.max(0, headSeq - readSeq);
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

/** Cursors of the open windows that are behind their conversation; empty when nothing is missing. */
export function cursorsBehind(state: LiveState): Record<string, number> {
  const behind: Record<string, number> = {};
  for (const [conversationId, window] of Object.entries(state.windows)) {
    const head = Math.max(state.conversations[conversationId]?.headSeq ?? 0, window.ahead.at(-1)?.seq ?? 0);
    if (cursorOf(window) < head) behind[conversationId] = cursorOf(window);
  }
  return behind;
}

/** Cursors of every open window. */
export function cursorsOf(state: LiveState): Record<string, number> {
  return Object.fromEntries(Object.entries(state.windows).map(([conversationId, window]) => [conversationId, cursorOf(window)]));
}

function isBy(me: string) {
  return (message: Message) => message.authorId === me;
}

// A conversation without messages has no time: it stands last.
function timeOf(conversation: ConversationSummary): string {
  return conversation.lastMessage?.createdAt ?? "";
}
