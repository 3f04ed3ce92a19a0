import type { ConversationSummary, ConversationView, Face, Message, MessageChanges, SocketOutput } from "@namegame/contract";

import { addChanges, addMessages, addPage, cursorOf, newerState, raiseFloor, windowOf, type Page } from "./message-window.ts";
import type { Connection, LiveState, MessageWindow, Pending } from "./state.ts";

/** Everything that can happen to what a browser knows. */
export type LiveChange =
  /** A fresh list. `keep`: conversations heard of since it was asked for, which it may not know yet. */
  | { type: "listed"; conversations: readonly ConversationSummary[]; keep: ReadonlySet<string> }
  | { type: "got"; conversation: ConversationView }
  | ({ type: "page"; conversationId: string; headSeq: number } & Page)
  /** The page that was jumped to, or back to the newest: it takes the place of what is shown. */
  | ({ type: "jumped"; conversationId: string } & Page)
  | { type: "messages"; messages: readonly Message[] }
  | ({ type: "changed"; conversationId: string } & MessageChanges)
  | { type: "synced"; answer: SocketOutput<"conversation:sync"> }
  | { type: "read"; conversationId: string; userId: string; seq: number }
  /** Somebody writes, until that moment by this device's clock. */
  | { type: "typing"; conversationId: string; userId: string; until: number }
  | { type: "typing_over"; now: number }
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
    case "jumped":
      return withWindow(state, change.conversationId, windowOf(change));
    case "changed":
      return applyChanged(state, change);
    case "typing":
      return applyTyping(state, change);
    case "typing_over":
      return { ...state, typing: stillTyping(state.typing, change.now) };
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

function applyView(state: LiveState, { people, reads, blockedIds, ...summary }: ConversationView): LiveState {
  const { id } = summary;
  const next = withFaces(withSummary(state, summary), id, people);
  // Who is in the answer shares their mark, and nobody else does; a mark itself never falls.
  const marks = Object.fromEntries((reads ?? []).map(({ userId, seq }) => [userId, Math.max(seq, state.reads[id]?.[userId] ?? 0)]));
  const told = { ...next, reads: { ...next.reads, [id]: marks }, blocked: { ...next.blocked, [id]: blockedIds ?? [] } };
  const known = state.blocked[id] ?? [];
  const moved = (blockedIds ?? []).some((each) => !known.includes(each)) || known.some((each) => !blockedIds?.includes(each));
  return moved ? withMentions(told, summary) : told;
}

/** Looks again at who called in what was heard since the summary was read: it was heard while others were blocked. */
function withMentions(state: LiveState, { id, headSeq, mentionSeq }: ConversationSummary): LiveState {
  const [conversation, window] = [state.conversations[id], state.windows[id]];
  // What was heard is only kept where the newest is shown.
  if (!conversation || !window || window.hasNewer) return state;
  const heard = [...window.messages, ...window.ahead].filter((message) => message.seq > headSeq && concerns(message, state));
  const newest = Math.max(mentionSeq ?? 0, ...heard.map(({ seq }) => seq));
  return withConversation(state, { ...conversation, mentionSeq: unreadMention(newest, conversation.readSeq) });
}

function withSummary(state: LiveState, fresh: ConversationSummary): LiveState {
  const known = state.conversations[fresh.id];
  const merged = known
    ? {
        ...fresh,
        headSeq: Math.max(known.headSeq, fresh.headSeq),
        // A server of the release before knows of no changes.
        headChange: Math.max(known.headChange, fresh.headChange ?? 0),
        ...floorOf(known.floorSeq, fresh.floorSeq),
        readSeq: Math.max(known.readSeq, fresh.readSeq),
        mentionSeq: unreadMention(mentionOf(known, fresh), Math.max(known.readSeq, fresh.readSeq)),
        // A block takes the other's face and mark away; nothing else lets a mark fall.
        otherReadSeq:
          fresh.otherReadSeq !== null && fresh.person ? Math.max(known.otherReadSeq ?? 0, fresh.otherReadSeq) : fresh.otherReadSeq,
        lastMessage: newer(known.lastMessage, fresh.lastMessage),
      }
    : { ...fresh, headChange: fresh.headChange ?? 0, mentionSeq: fresh.mentionSeq ?? null };
  return withFaces(withConversation(state, merged), fresh.id, fresh.lastAuthor ? [fresh.lastAuthor] : []);
}

function withFaces(state: LiveState, conversationId: string, faces: readonly Face[]): LiveState {
  if (faces.length === 0) return state;
  const known = { ...state.people[conversationId] };
  for (const face of faces) known[face.userId] = face;
  return { ...state, people: { ...state.people, [conversationId]: known } };
}

function newer(a: Message | null, b: Message | null): Message | null {
  if (!a || !b) return a ?? b;
  if (a.seq === b.seq) return newerState(a, b);
  return b.seq > a.seq ? b : a;
}

function applyPage(state: LiveState, page: Extract<LiveChange, { type: "page" }>): LiveState {
  const window = state.windows[page.conversationId];
  const touches = window && touchesRun(window, page.messages);
  const next = touches ? addPage(window, page) : addMessages(windowOf(page), [...(window?.messages ?? []), ...(window?.ahead ?? [])]);
  return withHeads(applyMessages(withWindow(state, page.conversationId, next), page.messages), page.conversationId, page);
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
    // What is new does not belong to a run that ends before it.
    const touching = window?.hasNewer ? group.filter((message) => message.seq <= cursorOf(window)) : group;
    if (window) next = withWindow(next, conversationId, addMessages(window, touching));
    const conversation = next.conversations[conversationId];
    if (conversation)
      next = withConversation(
        next,
        group.reduce((summary, message) => heardIn(summary, message, next), conversation),
      );
    next = withMarksOfAuthors(next, conversationId, group);
  }
  return next;
}

/** Whoever writes has read what came before, and has stopped writing. */
function withMarksOfAuthors(state: LiveState, conversationId: string, messages: readonly Message[]): LiveState {
  const reads = { ...state.reads[conversationId] };
  const typing = { ...state.typing[conversationId] };
  for (const { authorId, seq } of messages) {
    if (authorId === null) continue;
    if (reads[authorId] !== undefined) reads[authorId] = Math.max(reads[authorId], seq);
    delete typing[authorId];
  }
  return {
    ...state,
    ...(state.reads[conversationId] && { reads: { ...state.reads, [conversationId]: reads } }),
    ...(state.typing[conversationId] && { typing: { ...state.typing, [conversationId]: typing } }),
  };
}

function applyChanged(state: LiveState, { conversationId, ...changes }: Extract<LiveChange, { type: "changed" }>): LiveState {
  const window = state.windows[conversationId];
  const next = window ? withWindow(state, conversationId, addChanges(window, changes)) : state;
  const conversation = next.conversations[conversationId];
  if (!conversation) return next;
  // A change may overtake the message itself.
  const heard = changes.messages.reduce((summary, message) => heardIn(summary, message, next), conversation);
  return withConversation(next, { ...heard, headChange: Math.max(conversation.headChange, changes.upTo) });
}

function applyTyping(state: LiveState, { conversationId, userId, until }: Extract<LiveChange, { type: "typing" }>): LiveState {
  if (userId === state.me || !state.conversations[conversationId] || state.blocked[conversationId]?.includes(userId)) return state;
  return { ...state, typing: { ...state.typing, [conversationId]: { ...state.typing[conversationId], [userId]: until } } };
}

function stillTyping(typing: LiveState["typing"], now: number): LiveState["typing"] {
  const entries = Object.entries(typing).map(
    ([id, people]) => [id, Object.fromEntries(Object.entries(people).filter(([, until]) => until > now))] as const,
  );
  return Object.fromEntries(entries.filter(([, people]) => Object.keys(people).length > 0));
}

function withHeads(
  state: LiveState,
  conversationId: string,
  heads: { headSeq: number; headChange?: number; floorSeq?: number | undefined },
): LiveState {
  const conversation = state.conversations[conversationId];
  if (!conversation) return state;
  return withConversation(state, {
    ...conversation,
    headSeq: Math.max(conversation.headSeq, heads.headSeq),
    headChange: Math.max(conversation.headChange, heads.headChange ?? 0),
    ...floorOf(conversation.floorSeq, heads.floorSeq),
  });
}

/** The newest message that concerns the person, unless it was read. */
function unreadMention(seq: number, readSeq: number): number | null {
  return seq > readSeq ? seq : null;
}

function concerns(message: Message, { me, blocked }: LiveState): boolean {
  // Whom a person blocked calls them in vain.
  if (message.authorId && blocked[message.conversationId]?.includes(message.authorId)) return false;
  return message.authorId !== me && (message.mentions?.includes(me) || message.replyTo?.authorId === me) === true;
}

/** What a message says beyond its text: it is the newest, and whoever wrote it has read all before it. */
function heardIn(conversation: ConversationSummary, message: Message, state: LiveState): ConversationSummary {
  const mine = message.authorId === state.me;
  const otherRead = conversation.otherReadSeq !== null && !mine && message.authorId !== null && conversation.state === "open";
  return {
    ...conversation,
    headSeq: Math.max(conversation.headSeq, message.seq),
    lastMessage: newer(conversation.lastMessage, message),
    ...(mine && { readSeq: Math.max(conversation.readSeq, message.seq) }),
    mentionSeq: unreadMention(
      Math.max(conversation.mentionSeq ?? 0, concerns(message, state) ? message.seq : 0),
      mine ? Math.max(conversation.readSeq, message.seq) : conversation.readSeq,
    ),
    otherReadSeq: otherRead ? Math.max(conversation.otherReadSeq!, message.seq) : conversation.otherReadSeq,
  };
}

function applySync(state: LiveState, { conversations, gone }: SocketOutput<"conversation:sync">): LiveState {
  let next = forget(state, gone);
  for (const { conversationId, headSeq, headChange = 0, floorSeq, readSeq, messages, truncated, changed } of conversations) {
    const window = next.windows[conversationId];
    if (window && truncated && !window.hasNewer) {
      const page = { messages, hasMore: true, headChange: changed?.upTo ?? headChange };
      next = withWindow(next, conversationId, addMessages(windowOf(page), window.ahead));
    }
    next = applyMessages(next, messages);
    if (changed) next = applyChanged(next, { type: "changed", conversationId, ...changed });
    next = withHeads(next, conversationId, { headSeq, headChange, floorSeq });
    next = applyRead(next, { type: "read", conversationId, userId: next.me, seq: readSeq });
  }
  return next;
}

function applyRead(state: LiveState, { conversationId, userId, seq }: Extract<LiveChange, { type: "read" }>): LiveState {
  const conversation = state.conversations[conversationId];
  if (!conversation) return state;
  if (userId === state.me) {
    const readSeq = Math.max(conversation.readSeq, seq);
    return withConversation(state, { ...conversation, readSeq, mentionSeq: unreadMention(conversation.mentionSeq ?? 0, readSeq) });
  }
  if (conversation.type === "group") {
    const marks = state.reads[conversationId] ?? {};
    return { ...state, reads: { ...state.reads, [conversationId]: { ...marks, [userId]: Math.max(marks[userId] ?? 0, seq) } } };
  }
  if (conversation.otherReadSeq === null) return state;
  return withConversation(state, { ...conversation, otherReadSeq: Math.max(conversation.otherReadSeq, seq) });
}

function withWindow(state: LiveState, conversationId: string, window: MessageWindow): LiveState {
  const floor = state.conversations[conversationId]?.floorSeq ?? 0;
  return { ...state, windows: { ...state.windows, [conversationId]: raiseFloor(window, floor) } };
}

function withConversation(state: LiveState, conversation: ConversationSummary): LiveState {
  const { id, floorSeq = 0, lastMessage, mentionSeq } = conversation;
  const kept = {
    ...conversation,
    // What is gone is not shown in the list either, whoever heard of it last.
    lastMessage: lastMessage && lastMessage.seq > floorSeq ? lastMessage : null,
    mentionSeq: unreadMention(mentionSeq ?? 0, floorSeq),
  };
  const next = { ...state, conversations: { ...state.conversations, [id]: kept } };
  const window = state.windows[id];
  return window && floorSeq > 0 ? withWindow(next, id, window) : next;
}

/** What was heard after a summary was read it cannot know; of all before it knows better: a block takes mentions away. */
function mentionOf(known: ConversationSummary, fresh: ConversationSummary): number {
  const heard = known.mentionSeq ?? 0;
  return heard > fresh.headSeq ? heard : (fresh.mentionSeq ?? 0);
}

/** The higher of two floors; absent where there is none. */
function floorOf(a: number | undefined, b: number | undefined): { floorSeq?: number } {
  const floorSeq = Math.max(a ?? 0, b ?? 0);
  return floorSeq > 0 ? { floorSeq } : {};
}

function forget(state: LiveState, conversationIds: readonly string[]): LiveState {
  if (conversationIds.length === 0) return state;
  const without = <Value>(record: Readonly<Record<string, Value>>) => {
    const rest = { ...record };
    for (const id of conversationIds) delete rest[id];
    return rest;
  };
  return {
    ...state,
    conversations: without(state.conversations),
    people: without(state.people),
    reads: without(state.reads),
    blocked: without(state.blocked),
    typing: without(state.typing),
    windows: without(state.windows),
  };
}
