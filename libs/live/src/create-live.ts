import {
  type Attachment,
  codePoints,
  MESSAGE_MAX,
  type ConversationSummary,
  type ConversationView,
  type ErrorCode,
  type Fault,
  type GameScene,
  type LiveEvent,
  type Message,
  type SocketEventName,
  type SocketInput,
  type SocketOutput,
  TYPING_MS,
} from "@namegame/contract";

import { apply, type LiveChange } from "./apply.ts";
import { createLine } from "./connection.ts";
import { createGameScreen, type GameScreen, type GameScreenEnd } from "./game/game-screen.ts";
import type { Page } from "./message-window.ts";
import { createIndexedStorage } from "./outbox/indexed-storage.ts";
import { createOutbox, type Outbox } from "./outbox/outbox.ts";
import type { OutboxStorage } from "./outbox/storage.ts";
import { createReadMarks } from "./read-marks.ts";
import { createResync } from "./resync.ts";
import { initialState, type LiveState, type Quote } from "./state.ts";
import { tabId } from "./tab-id.ts";
import { watchWake } from "./wake.ts";

export interface MessagePage extends Page {
  headSeq: number;
}

/** What one writes: the text, what it answers, and whom it mentions. */
export interface Draft {
  conversationId: string;
  body: string;
  replyTo?: Quote | undefined;
  mentions?: readonly string[] | undefined;
  /** Photos that have arrived, as they are known here; with them the text may be empty. */
  attachments?: readonly Attachment[] | undefined;
}

/** What became of something asked of the server. */
export type Asked<T> = { ok: true; data: T } | { ok: false; error: Fault };

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
  /** Reads the page after the newest message shown, where a jump has left it before the end. Resolves false when nothing came. */
  loadNewer(conversationId: string): Promise<boolean>;
  /** Shows the messages around this seq in place of what is shown; without one, the newest. Resolves false when nothing came. */
  jump(conversationId: string, seq?: number): Promise<boolean>;
  /** Puts a message into the outbox; refused at once, with the text left to the caller, where it can never be stored. */
  send(message: Draft): SendResult;
  retry(clientId: string): void;
  discard(clientId: string): void;
  /** The person has seen the conversation up to this seq. */
  markRead(conversationId: string, seq: number): void;
  edit(messageId: string, body: string): Promise<Asked<{ message: Message }>>;
  /** Takes one's own message back. */
  remove(messageId: string): Promise<Asked<{ message: Message }>>;
  react(messageId: string, emoji: string, on: boolean): Promise<Asked<{ message: Message }>>;
  /** By an owner or admin of the group. */
  hide(messageId: string, hidden: boolean): Promise<Asked<{ message: Message }>>;
  history(messageId: string): Promise<Asked<SocketOutput<"message:history">>>;
  search(input: SocketInput<"message:search">): Promise<Asked<SocketOutput<"message:search">>>;
  /** The seq of the first message at this time or later. */
  find(conversationId: string, at: string): Promise<Asked<SocketOutput<"message:find">>>;
  /** The person presses keys here; the server hears of it now and then. */
  typing(conversationId: string): void;
  /** Says that the person is here, and answers who else of the conversation is; to be asked again within PRESENCE_LEASE_MS. */
  here(conversationId: string): Promise<string[]>;
  /** Keeps what was begun for the person's other devices. Lost ones are kept by this device alone. */
  saveDraft(conversationId: string, body: string): void;
  /** A screen of a room game, from the scene the page was rendered with. It hears of the game while somebody subscribes to it. */
  game(scene: GameScene): GameScreen;
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

// Often enough that the sign does not go out while somebody writes on.
const TYPING_EVERY_MS = TYPING_MS / 2;
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
  const toldTyping = new Map<string, number>();
  const seeded = new WeakSet<object>();
  const screens = new Set<GameScreenEnd>();

  const line = createLine({
    url,
    headers,
    handshake: () => resync.handshake(),
    onOpen,
    onClosed,
    onSignedOut: () => change({ type: "connection", connection: "signed_out" }),
  });
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
    // First: a question may be asked right now.
    for (const screen of screens) screen.connected();
    marks.flush();
    resync.opened();
    revisit();
    // What else a page shows was rendered a moment before its first connection; after a later one it may be old.
    if (everOpen) tell({ type: "refresh" });
    everOpen = true;
  }

  /** Reads again what only a conversation's own view tells: people, who shares how far they read, whom this person blocked. */
  function revisit(groupId?: string): void {
    for (const id of viewed) if (groupId === undefined || state.conversations[id]?.groupId === groupId) resync.conversation(id);
  }

  function onClosed(): void {
    outbox?.setOnline(false);
    change({ type: "connection", connection: "connecting" });
  }

  function wake(): void {
    if (state.connection === "signed_out") return;
    if (!line.isOpen()) return line.reopen();
    for (const screen of screens) screen.connected();
    // A phone that slept may hold a line that is dead and does not know it.
    line.ask("conversation:list", {}, WAKE_LIMIT_MS).then(
      () => resync.all().catch(() => {}),
      () => line.reopen(),
    );
  }

  function showTyping({ conversationId, userId: who }: { conversationId: string; userId: string }): void {
    change({ type: "typing", conversationId, userId: who, until: Date.now() + TYPING_MS });
    setTimeout(() => change({ type: "typing_over", now: Date.now() }), TYPING_MS + 1);
  }

  /** Asks, and makes one fault of what the server says and of its silence. */
  async function ask<Name extends SocketEventName>(name: Name, input: SocketInput<Name>): Promise<Asked<SocketOutput<Name>>> {
    return line.ask(name, input).catch(() => ({ ok: false, error: { code: "unavailable" } }) as const);
  }

  /** The answer brings the message as it is now; the same comes to everybody else, and again here, as a change. */
  async function askToChange<Name extends "message:edit" | "message:delete" | "message:react" | "message:hide">(
    name: Name,
    input: SocketInput<Name>,
  ): Promise<Asked<{ message: Message }>> {
    const result = (await ask(name, input)) as Asked<{ message: Message }>;
    if (result.ok) {
      const { message } = result.data;
      // Not up to its number: changes of others before it may still be on their way.
      change({ type: "changed", conversationId: message.conversationId, after: 0, upTo: 0, messages: [message] });
    }
    return result;
  }

  async function page(input: SocketInput<"message:list">): Promise<SocketOutput<"message:list"> | undefined> {
    const result = await ask("message:list", input);
    return result.ok ? result.data : undefined;
  }

  function tell(event: LiveEvent): void {
    for (const handler of handlers) handler(event);
  }

  line.on("messages", received);
  line.on("changed", (changes) => {
    change({ type: "changed", ...changes });
    resync.soon();
  });
  line.on("synced", resync.synced);
  line.on("game", (scene) => screens.forEach((screen) => screen.heard.game(scene)));
  line.on("game_answered", (count) => screens.forEach((screen) => screen.heard.game_answered(count)));
  line.on("live", (event) => {
    if (event.type === "conversation_changed") resync.conversation(event.conversationId);
    if (event.type === "conversation_gone") change({ type: "gone", conversationId: event.conversationId });
    if (event.type === "read") change(event);
    if (event.type === "typing") showTyping(event);
    if (event.type === "people_changed") revisit(event.groupId);
    if (event.type === "refresh") revisit();
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
        send: ({ replyTo, mentions, attachments, ...message }) =>
          line.ask("message:send", {
            ...message,
            ...(replyTo && { replyToId: replyTo.id }),
            ...(mentions?.length && { mentions: [...mentions] }),
            ...(attachments?.length && { attachmentIds: attachments.map(({ id }) => id) }),
          }),
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
      const newest = await page({ conversationId });
      if (newest) change({ type: "page", conversationId, ...newest });
    },
    async loadOlder(conversationId) {
      const before = state.windows[conversationId]?.messages[0]?.seq;
      const older = before === undefined ? undefined : await page({ conversationId, before });
      if (older) change({ type: "page", conversationId, ...older });
      return older !== undefined;
    },
    async loadNewer(conversationId) {
      const after = state.windows[conversationId]?.messages.at(-1)?.seq;
      const newer = after === undefined ? undefined : await page({ conversationId, after });
      if (newer) change({ type: "page", conversationId, ...newer });
      resync.soon();
      return newer !== undefined;
    },
    async jump(conversationId, seq) {
      const there = await page({ conversationId, ...(seq !== undefined && { around: seq }) });
      if (there) change({ type: "jumped", conversationId, ...there });
      resync.soon();
      return there !== undefined;
    },
    send({ conversationId, body, replyTo, mentions, attachments = [] }) {
      if (body.trim() === "" && attachments.length === 0) return { ok: false, code: "invalid_input" };
      if (codePoints(body) > MESSAGE_MAX) return { ok: false, code: "message_too_long", limit: MESSAGE_MAX };
      if (!outbox) return { ok: false, code: "unavailable" };
      return { ok: true, clientId: outbox.add({ conversationId, body, replyTo, mentions, attachments }).clientId };
    },
    retry: (clientId) => outbox?.retry(clientId),
    discard: (clientId) => outbox?.discard(clientId),
    markRead(conversationId, seq) {
      const conversation = state.conversations[conversationId];
      if (!conversation || seq <= conversation.readSeq) return;
      change({ type: "read", conversationId, userId, seq: Math.min(seq, conversation.headSeq) });
      marks.mark(conversationId, seq);
    },
    edit: (messageId, body) => askToChange("message:edit", { messageId, body }),
    remove: (messageId) => askToChange("message:delete", { messageId }),
    react: (messageId, emoji, on) => askToChange("message:react", { messageId, emoji, on }),
    hide: (messageId, hidden) => askToChange("message:hide", { messageId, hidden }),
    history: (messageId) => ask("message:history", { messageId }),
    search: (input) => ask("message:search", input),
    find: (conversationId, at) => ask("message:find", { conversationId, at }),
    typing(conversationId) {
      const now = Date.now();
      if (now - (toldTyping.get(conversationId) ?? 0) < TYPING_EVERY_MS) return;
      toldTyping.set(conversationId, now);
      void ask("conversation:typing", { conversationId });
    },
    async here(conversationId) {
      const result = await ask("conversation:here", { conversationId });
      return result.ok ? result.data.userIds : [];
    },
    saveDraft: (conversationId, body) => void ask("draft:save", { conversationId, body }),
    game: (scene) =>
      createGameScreen({ line, scene, onShown: (screen, shown) => void (shown ? screens.add(screen) : screens.delete(screen)) }),
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
