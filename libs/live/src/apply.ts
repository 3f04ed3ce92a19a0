import type { ConversationSummary, ConversationView, Face, Message, SocketOutput } from "@namegame/contract";

import { addMessages, addOlder, cursorOf, windowOf } from "./message-window.ts";
import type { Connection, LiveState, MessageWindow, Pending } from "./state.ts";

/** Everything that can happen to what a browser knows. */
export type LiveChange =
  /** A fresh list. `keep`: conversations heard of since it was asked for, which it may not know yet. */
  | { type: "listed"; conversations: readonly ConversationSummary[]; keep: ReadonlySet<string> }
  | { type: "got"; conversation: ConversationView }
  | { type: "page"; conversationId: string; messages: readonly Message[]; headSeq: number; hasMore: boolean }
  | { type: "messages"; messages: readonly Message[] }
  | { type: "synced"; answer: SocketOutput<"conversation:sync"> }
  | { type: "read"; conversationId: string; userId: string; seq: number }
  | { type: "gone"; conversationId: string }
  | { type: "connection"; connection: Connection }
  | { type: "pending"; pending: readonly Pending[] };

/**
 * The state after a change. Pure, and indifferent to repetition and order: stale state and every change since, in any order and any
 * number, give the same as a fresh read. Marks and heads only ever grow.
 */
export function apply(state: LiveState, change: LiveChange): LiveState {
  switch (change.type) {
    case "listed":
      return { ...applyList(state, change), listed: true };
    case "got":
      return applyView(state, change.conversation);
    case "page":
      return applyPage(state, change);
    case "messages":
      return applyMessages(state, change.messages);
    case "synced":
      return applySync(state, change.answer);
    case "read":
      return applyRead(state, change);
    case "gone":
      return forget(state, [change.conversationId]);
    case "connection":
      return state.connection === change.connection ? state : { ...state, connection: change.connection };
    case "pending":
      return { ...state, pending: change.pending };
  }
}

function applyList(state: LiveState, { conversations, keep }: Extract<LiveChange, { type: "listed" }>): LiveState {
  const listed = new Set(conversations.map((conversation) => conversation.id));
  const left = Object.values(state.conversations).filter(({ id }) => !listed.has(id) && !keep.has(id));
  // A list leaves out what nobody wrote in and what is closed; a page may show it all the same.
  const gone = left.filter(({ type, headSeq, state: is }) => type === "group" || (headSeq > 0 && is !== "closed"));
  return conversations.reduce(
    withSummary,
    forget(
      state,
      gone.map(({ id }) => id),
    ),
  );
}

function applyView(state: LiveState, { people, ...summary }: ConversationView): LiveState {
  return withFaces(withSummary(state, summary), summary.id, people);
}

function withSummary(state: LiveState, fresh: ConversationSummary): LiveState {
  const known = state.conversations[fresh.id];
  const merged = known
    ? {
        ...fresh,
        headSeq: Math.max(known.headSeq, fresh.headSeq),
        readSeq: Math.max(known.readSeq, fresh.readSeq),
        // A block takes the other's face and mark away; nothing else lets a mark fall.
        otherReadSeq:
          fresh.otherReadSeq !== null && fresh.person ? Math.max(known.otherReadSeq ?? 0, fresh.otherReadSeq) : fresh.otherReadSeq,
        lastMessage: newer(known.lastMessage, fresh.lastMessage),
      }
    : fresh;
  return withFaces(
    { ...state, conversations: { ...state.conversations, [fresh.id]: merged } },
    fresh.id,
    fresh.lastAuthor ? [fresh.lastAuthor] : [],
  );
}

function withFaces(state: LiveState, conversationId: string, faces: readonly Face[]): LiveState {
  if (faces.length === 0) return state;
  const known = { ...state.people[conversationId] };
  for (const face of faces) known[face.userId] = face;
  return { ...state, people: { ...state.people, [conversationId]: known } };
}

function newer(a: Message | null, b: Message | null): Message | null {
  if (!a || !b) return a ?? b;
  return b.seq >= a.seq ? b : a;
}

function applyPage(state: LiveState, page: Extract<LiveChange, { type: "page" }>): LiveState {
  const window = state.windows[page.conversationId];
  const touches = window && touchesRun(window, page.messages);
  const next = touches ? addOlder(window, page) : addMessages(windowOf(page), [...(window?.messages ?? []), ...(window?.ahead ?? [])]);
  return applyMessages(withWindow(state, page.conversationId, next), page.messages);
}

/** Whether the page overlaps the run or borders on it; otherwise the page is the newer truth and replaces it. */
function touchesRun(window: MessageWindow, page: readonly Message[]): boolean {
  const [first, last] = [page[0]?.seq, page.at(-1)?.seq];
  if (first === undefined || last === undefined) return true;
  return first <= cursorOf(window) + 1 && last >= (window.messages[0]?.seq ?? 1) - 1;
}

function applyMessages(state: LiveState, messages: readonly Message[]): LiveState {
  let next = state;
  for (const [conversationId, group] of Map.groupBy(messages, (message) => message.conversationId)) {
    const window = next.windows[conversationId];
    if (window) next = withWindow(next, conversationId, addMessages(window, group));
    const conversation = next.conversations[conversationId];
    if (conversation)
      next = withConversation(
        next,
        group.reduce((summary, message) => heardIn(summary, message, next.me), conversation),
      );
  }
  return next;
}

/** What a message says beyond its text: it is the newest, and whoever wrote it has read all before it. */
function heardIn(conversation: ConversationSummary, message: Message, me: string): ConversationSummary {
  const mine = message.authorId === me;
  const otherRead = conversation.otherReadSeq !== null && !mine && message.authorId !== null && conversation.state === "open";
  return {
    ...conversation,
    headSeq: Math.max(conversation.headSeq, message.seq),
    lastMessage: newer(conversation.lastMessage, message),
    readSeq: mine ? Math.max(conversation.readSeq, message.seq) : conversation.readSeq,
    otherReadSeq: otherRead ? Math.max(conversation.otherReadSeq!, message.seq) : conversation.otherReadSeq,
  };
}

function applySync(state: LiveState, { conversations, gone }: SocketOutput<"conversation:sync">): LiveState {
  let next = forget(state, gone);
  for (const { conversationId, headSeq, readSeq, messages, truncated } of conversations) {
    const window = next.windows[conversationId];
    if (window && truncated) {
      next = withWindow(next, conversationId, addMessages(windowOf({ messages, hasMore: true }), window.ahead));
    }
    next = applyMessages(next, messages);
    const conversation = next.conversations[conversationId];
    if (conversation) {
      next = withConversation(next, {
        ...conversation,
        headSeq: Math.max(conversation.headSeq, headSeq),
        readSeq: Math.max(conversation.readSeq, readSeq),
      });
    }
  }
  return next;
}

function applyRead(state: LiveState, { conversationId, userId, seq }: Extract<LiveChange, { type: "read" }>): LiveState {
  const conversation = state.conversations[conversationId];
  if (!conversation) return state;
  if (userId === state.me) return withConversation(state, { ...conversation, readSeq: Math.max(conversation.readSeq, seq) });
  if (conversation.otherReadSeq === null) return state;
  return withConversation(state, { ...conversation, otherReadSeq: Math.max(conversation.otherReadSeq, seq) });
}

function withWindow(state: LiveState, conversationId: string, window: MessageWindow): LiveState {
  return { ...state, windows: { ...state.windows, [conversationId]: window } };
}

function withConversation(state: LiveState, conversation: ConversationSummary): LiveState {
  return { ...state, conversations: { ...state.conversations, [conversation.id]: conversation } };
}

function forget(state: LiveState, conversationIds: readonly string[]): LiveState {
  if (conversationIds.length === 0) return state;
  const without = <Value>(record: Readonly<Record<string, Value>>) => {
    const rest = { ...record };
    for (const id of conversationIds) delete rest[id];
    return rest;
  };
  return { ...state, conversations: without(state.conversations), people: without(state.people), windows: without(state.windows) };
}
