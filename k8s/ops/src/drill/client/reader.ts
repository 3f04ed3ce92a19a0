import { setTimeout as sleep } from "node:timers/promises";

import type { Message } from "@namegame/contract";
import type { SocketLine } from "@namegame/live";

type Asking = Pick<SocketLine, "ask" | "isOpen">;

/**
 * What one socket holds of the conversation, kept true as the browser's client does (libs/live): a cursor, what is beyond a gap, and reads
 * from the table after a connect or when a gap stays. It keeps ids instead of messages, so that hundreds fit into one process.
 */
export interface Reader {
  readonly held: ReadonlyMap<number, string>;
  readonly counts: { pushed: number; read: number; repeated: number };
  /** The newest seq up to which nothing is missing. */
  cursor(): number;
  pushed(messages: readonly Message[]): void;
  /** After each connect: everything that was missed. */
  resync(): Promise<void>;
  close(): void;
}

// As in libs/live: a gap mostly closes by itself.
const GAP_GRACE_MS = 150;
const RETRY_MS = 1_000;

export function createReader(options: {
  line: Asking;
  conversationId: string;
  /** Whether gaps are mended; without it only what is pushed arrives, as with Socket.IO alone. */
  mending: boolean;
  /** The same text for the same id, which is then kept once for all sockets. */
  intern: (id: string) => string;
  onChange: () => void;
}): Reader {
  const { line, conversationId, mending, intern, onChange } = options;
  const held = new Map<number, string>();
  const counts = { pushed: 0, read: 0, repeated: 0 };
  let cursor = 0;
  let newest = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;
  let everRead = false;

  function take(messages: readonly Message[], how: "pushed" | "read"): void {
    for (const message of messages) {
      if (message.conversationId !== conversationId) continue;
      if (held.has(message.seq)) counts.repeated += 1;
      else counts[how] += 1;
      held.set(message.seq, intern(message.clientId));
      newest = Math.max(newest, message.seq);
    }
    while (held.has(cursor + 1)) cursor += 1;
    onChange();
  }

  function soon(): void {
    if (mending && cursor < newest) timer ??= setTimeout(gaps, GAP_GRACE_MS);
  }

  function gaps(): void {
    timer = undefined;
    if (line.isOpen() && cursor < newest) void resync().catch(() => (timer ??= setTimeout(gaps, RETRY_MS)));
  }

  function resync(): Promise<void> {
    if (everRead && !mending) return Promise.resolve();
    running ??= sync().finally(() => (running = undefined));
    return running;
  }

  /** Asks until nothing is missing, or an answer brings nothing new. */
  async function sync(): Promise<void> {
    for (;;) {
      const asked = cursor;
      const result = await line.ask("conversation:sync", { cursors: { [conversationId]: asked } });
      if (!result.ok) throw new Error(result.error.code);
      const [answer] = result.data.conversations;
      everRead = true;
      if (!answer) return;
      newest = Math.max(newest, answer.headSeq);
      take(answer.messages, "read");
      if (answer.truncated) await readUpward(asked, answer.messages[0]!.seq);
      if (cursor >= newest || cursor === asked) return;
    }
  }

  /** Too far behind for one answer, which then holds the newest only: the pages between, as a person reads upward. */
  async function readUpward(from: number, to: number): Promise<void> {
    let before = to;
    while (before > from + 1) {
      const result = await line.ask("message:list", { conversationId, before });
      if (!result.ok) {
        if (result.error.retryAfterMs === undefined) throw new Error(result.error.code);
        await sleep(result.error.retryAfterMs);
        continue;
      }
      const first = result.data.messages[0];
      if (!first) return;
      take(result.data.messages, "read");
      before = first.seq;
    }
  }

  return {
    held,
    counts,
    cursor: () => cursor,
    pushed(messages) {
      take(messages, "pushed");
      soon();
    },
    resync: () =>
      resync().catch((error: unknown) => {
        timer ??= setTimeout(gaps, RETRY_MS);
        throw error;
      }),
    close: () => clearTimeout(timer),
  };
}
