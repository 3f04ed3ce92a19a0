import type { SocketHandshake, SocketOutput } from "@namegame/contract";

import type { LiveChange } from "./apply.ts";
import type { SocketLine } from "./connection.ts";
import type { LiveState } from "./state.ts";
import { cursorsBehind, cursorsOf, type Cursors } from "./views.ts";

/** Reads what was missed: the list and every open window after a reconnect, single windows when a gap shows. One run at a time. */
export interface Resync {
  /** What to say while connecting, so that what was missed comes without being asked for. */
  handshake(): SocketHandshake;
  /** After a connect: the list is read; the open windows are, where the server does not answer the handshake's cursors by itself. */
  opened(): void;
  synced(answer: SocketOutput<"conversation:sync">): void;
  /** Everything: after a wake. Rejects when the line gave no answer. */
  all(): Promise<void>;
  /** Windows that are behind, if any, a moment from now. */
  soon(): void;
  /** Conversations not known yet, or changed. */
  conversation(conversationId: string): void;
  close(): void;
}

// A gap mostly closes by itself: the missing message is on its way.
const GAP_GRACE_MS = 150;
const RETRY_MS = 1_000;
// A server of the release before says nothing by itself, nor does one whose database is away. Long: asked too early, a server that is only
// slow would have all that it is slow with twice.
const SYNCED_LIMIT_MS = 4_000;

export function createResync(options: { line: SocketLine; state: () => LiveState; change: (change: LiveChange) => void }): Resync {
  const { line, state, change } = options;
  const asking = new Set<string>();
  const again = new Set<string>();
  const heardSince = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let said: Cursors | undefined;
  let unanswered: ReturnType<typeof setTimeout> | undefined;
  let syncing: Promise<void> | undefined;

  async function list(): Promise<void> {
    heardSince.clear();
    const result = await line.ask("conversation:list", {});
    if (result.ok) change({ type: "listed", conversations: result.data.conversations, keep: new Set(heardSince) });
  }

  /** Asks until nothing is missing; an answer that brings nothing new ends it, too. */
  async function sync(cursors: Cursors | undefined): Promise<void> {
    let asked = cursors;
    while (asked) {
      const { cursors: seqs, changes } = asked;
      const result = await line.ask("conversation:sync", asked);
      if (!result.ok) return retryLater();
      change({ type: "synced", answer: result.data });
      const behind = cursorsBehind(state());
      const stuck = Object.keys(behind?.cursors ?? {}).every(
        (id) => seqs[id] === behind?.cursors[id] && changes[id] === behind?.changes[id],
      );
      if (stuck) return;
      asked = behind;
    }
  }

  function syncOnce(cursors: Cursors | undefined): Promise<void> {
    syncing = (syncing ?? Promise.resolve()).then(() => sync(cursors));
    const mine = syncing;
    void mine.catch(() => {}).finally(() => syncing === mine && (syncing = undefined));
    return mine;
  }

  function retryLater(): void {
    timer ??= setTimeout(gaps, RETRY_MS);
  }

  function gaps(): void {
    timer = undefined;
    if (!line.isOpen()) return;
    syncOnce(cursorsBehind(state())).catch(retryLater);
  }

  function conversation(conversationId: string): void {
    heardSince.add(conversationId);
    // The answer on its way may be older than what was just heard.
    if (asking.has(conversationId)) return void again.add(conversationId);
    asking.add(conversationId);
    line
      .ask("conversation:get", { conversationId })
      .then(
        (result) => {
          if (result.ok) change({ type: "got", conversation: result.data.conversation });
          else if (result.error.code === "not_found") change({ type: "gone", conversationId });
        },
        // The next connect asks again.
        () => {},
      )
      .finally(() => {
        asking.delete(conversationId);
        if (again.delete(conversationId)) conversation(conversationId);
      });
  }

  return {
    handshake() {
      said = cursorsOf(state());
      return said ? { sync: said } : {};
    },
    opened() {
      clearTimeout(unanswered);
      list().catch(() => {});
      const ask = () => void syncOnce(cursorsOf(state())).catch(() => {});
      const all = Object.keys(state().windows);
      // A window that was opened since is in nobody's answer.
      if (all.some((id) => said?.cursors[id] === undefined)) ask();
      else if (all.length > 0) unanswered = setTimeout(ask, SYNCED_LIMIT_MS);
    },
    synced(answer) {
      clearTimeout(unanswered);
      change({ type: "synced", answer });
      // One answer does not hold all that a long absence missed.
      const behind = cursorsBehind(state());
      if (behind) syncOnce(behind).catch(retryLater);
    },
    async all() {
      await Promise.all([list(), syncOnce(cursorsOf(state()))]);
    },
    soon() {
      if (cursorsBehind(state())) timer ??= setTimeout(gaps, GAP_GRACE_MS);
    },
    conversation,
    close() {
      clearTimeout(timer);
      clearTimeout(unanswered);
    },
  };
}
