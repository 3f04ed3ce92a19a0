import {
  codePoints,
  MESSAGE_MAX,
  type ConversationSummary,
  type ConversationView,
  type ErrorCode,
  type LiveEvent,
  type Message,
} from "@namegame/contract";

import { apply, type LiveChange } from "./apply.ts";
import { createLine } from "./connection.ts";
import { createIndexedStorage } from "./outbox/indexed-storage.ts";
import { createOutbox, type Outbox } from "./outbox/outbox.ts";
import type { OutboxStorage } from "./outbox/storage.ts";
import { createReadMarks } from "./read-marks.ts";
import { createResync } from "./resync.ts";
import { initialState, type LiveState } from "./state.ts";
import { tabId } from "./tab-id.ts";
import { watchWake } from "./wake.ts";

export interface MessagePage {
  messages: readonly Message[];
  headSeq: number;
  hasMore: boolean;
}

/** What a server-rendered page already knows. */
export interface Seed {
  conversations?: readonly ConversationSummary[];
  conversation?: ConversationView;
  /** The newest page of `conversation`. */
  page?: MessagePage;
}

export type SendResult = { ok: true; clientId: string } | { ok: false; code: ErrorCode; limit?: number };

/** One person's conversations in one page of a browser: a store to subscribe to, and the few things that can be done. */
export interface Live {
  getState(): LiveState;
  /** Only what pages were rendered with: what the server's picture shows, while the browser takes it over piece by piece. */
  getRenderedState(): LiveState;
  subscribe(listener: () => void): () => void;
  /**
   * Takes in what the page was rendered with; the same objects again change nothing. Subscribers hear of it in the next task, so that it
   * can be called while rendering.
   */
  seed(seed: Seed): void;
  start(): void;
  stop(): void;
  /** Reads a conversation and its newest page if they are not here. */
  open(conversationId: string): Promise<void>;
  /** Reads the page before the oldest message shown. Resolves false when nothing came. */
  loadOlder(conversationId: string): Promise<boolean>;
  /** Puts a message into the outbox; refused at once, with the text left to the caller, where it can never be stored. */
  send(message: { conversationId: string; body: string }): SendResult;
  retry(clientId: string): void;
  discard(clientId: string): void;
  /** The person has seen the conversation up to this seq. */
  markRead(conversationId: string, seq: number): void;
  /** What the server tells of other things than messages. `refresh`: something may have been missed. */
  onEvent(handler: (event: LiveEvent) => void): () => void;
}

export interface LiveOptions {
  userId: string;
  url?: string;
  storage?: OutboxStorage;
  /** Only outside of browsers. */
  headers?: Record<string, string>;
}

// A page that answers within this after a wake has a living line.
const WAKE_LIMIT_MS = 4_000;

export function createLive({ userId, url, storage, headers }: LiveOptions): Live {
  let state = initialState(userId);
  let rendered = state;
  const listeners = new Set<() => void>();
  const handlers = new Set<(event: LiveEvent) => void>();
  let outbox: Outbox | undefined;
  let stopWatching: (() => void) | undefined;
  let everOpen = false;
  const viewed = new Set<string>();
  const seeded = new WeakSet<object>();

  const line = createLine({ url, headers, onOpen, onClosed, onSignedOut: () => change({ type: "connection", connection: "signed_out" }) });
  const resync = createResync({ line, state: () => state, change });
  const marks = createReadMarks({ line });

  function change(next: LiveChange): void {
    const before = state;
    state = apply(state, next);
    if (state !== before) for (const listener of listeners) listener();
  }

  function received(messages: readonly Message[]): void {
    change({ type: "messages", messages });
    for (const message of messages) {
      if (message.authorId === userId) outbox?.settle(message.clientId);
      if (!knowsAuthor(message)) resync.conversation(message.conversationId);
    }
    resync.soon();
  }

  function knowsAuthor({ conversationId, authorId }: Message): boolean {
    const conversation = state.conversations[conversationId];
    if (!conversation) return false;
    return (
      authorId === null || authorId === userId || conversation.type === "direct" || state.people[conversationId]?.[authorId] !== undefined
    );
  }

  function onOpen(): void {
    change({ type: "connection", connection: "online" });
    outbox?.setOnline(true);
    marks.flush();
    resync.all().catch(() => {});
    // What else a page shows was rendered a moment before its first connection; after a later one it may be old.
    if (everOpen) tell({ type: "refresh" });
    everOpen = true;
  }

  function onClosed(): void {
    outbox?.setOnline(false);
    change({ type: "connection", connection: "connecting" });
  }

  function wake(): void {
    if (state.connection === "signed_out") return;
    if (!line.isOpen()) return line.reopen();
    // A phone that slept may hold a line that is dead and does not know it.
    line.ask("conversation:list", {}, WAKE_LIMIT_MS).then(
      () => resync.all().catch(() => {}),
      () => line.reopen(),
    );
  }

  function tell(event: LiveEvent): void {
    for (const handler of handlers) handler(event);
  }

  line.on("messages", received);
  line.on("live", (event) => {
    if (event.type === "conversation_changed") resync.conversation(event.conversationId);
    if (event.type === "conversation_gone") change({ type: "gone", conversationId: event.conversationId });
    if (event.type === "read") change(event);
    tell(event);
  });

  return {
    getState: () => state,
    getRenderedState: () => rendered,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    seed(seed) {
      const { conversations, conversation } = seed;
      const key = conversation ?? conversations;
      // Rendering may be begun anew any number of times; if each taking-in were a change, each change would begin it anew.
      if (!key || seeded.has(key)) return;
      seeded.add(key);
      if (conversation) viewed.add(conversation.id);
      state = seedChanges(seed, state).reduce(apply, state);
      rendered = seedChanges(seed, rendered).reduce(apply, rendered);
      setTimeout(() => listeners.forEach((listener) => listener()));
    },
    start() {
      outbox ??= createOutbox({
        storage: storage ?? createIndexedStorage(userId),
        tab: tabId(),
        send: (message) => line.ask("message:send", message),
        onSent: (message) => change({ type: "messages", messages: [message] }),
        onChange: (pending) => change({ type: "pending", pending }),
      });
      stopWatching ??= watchWake(wake);
      line.open();
    },
    stop() {
      stopWatching?.();
      stopWatching = undefined;
      outbox?.close();
      outbox = undefined;
      marks.close();
      resync.close();
      line.close();
    },
    async open(conversationId) {
      // The list brings a face or two; a window needs all of its authors'.
      if (!viewed.has(conversationId)) resync.conversation(conversationId);
      viewed.add(conversationId);
      if (state.windows[conversationId]) return resync.soon();
      const result = await line.ask("message:list", { conversationId }).catch(() => undefined);
      if (result?.ok) change({ type: "page", conversationId, ...result.data });
    },
    async loadOlder(conversationId) {
      const before = state.windows[conversationId]?.messages[0]?.seq;
      if (before === undefined) return false;
      const result = await line.ask("message:list", { conversationId, before }).catch(() => undefined);
      if (!result?.ok) return false;
      change({ type: "page", conversationId, ...result.data });
      return true;
    },
    send({ conversationId, body }) {
      if (body.trim() === "") return { ok: false, code: "invalid_input" };
      if (codePoints(body) > MESSAGE_MAX) return { ok: false, code: "message_too_long", limit: MESSAGE_MAX };
      if (!outbox) return { ok: false, code: "unavailable" };
      return { ok: true, clientId: outbox.add({ conversationId, body }).clientId };
    },
    retry: (clientId) => outbox?.retry(clientId),
    discard: (clientId) => outbox?.discard(clientId),
    markRead(conversationId, seq) {
      const conversation = state.conversations[conversationId];
      if (!conversation || seq <= conversation.readSeq) return;
      change({ type: "read", conversationId, userId, seq: Math.min(seq, conversation.headSeq) });
      marks.mark(conversationId, seq);
    },
    onEvent(handler) {
      handlers.add(handler);
      return () => handlers.delete(handler);
    },
  };
}

function seedChanges({ conversations, conversation, page }: Seed, known: LiveState): LiveChange[] {
  const changes: LiveChange[] = [];
  if (conversations) changes.push({ type: "listed", conversations, keep: new Set(Object.keys(known.conversations)) });
  if (conversation) changes.push({ type: "got", conversation });
  if (conversation && page) changes.push({ type: "page", conversationId: conversation.id, ...page });
  return changes;
}
