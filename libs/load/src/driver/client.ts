import { Agent, type ClientRequestArgs } from "node:http";
import { connect, type Socket as TcpSocket } from "node:net";

import type { Message, Result, SocketHandshake, SocketInput, SocketOutput } from "@namegame/contract";
import { newId } from "@namegame/live";
import { io, type Socket } from "socket.io-client";

import { readBody, writeBody, type Note } from "./body.ts";
import { clock, type ClientPlan } from "./protocol.ts";
import { createReader, type Reader } from "./reader.ts";

/** What a client tells the process that it is part of. */
export interface Ears {
  delivered(note: Note, tookMs: number, pod: number): void;
  replayed(sinceAttemptMs: number, sinceBackMs: number): void;
  refused(reason: string): void;
  disconnected(): void;
  /** The newest seq of the conversation that anybody here has heard. */
  head(conversationId: string): number;
  raiseHead(conversationId: string, seq: number): void;
}

type Synced = SocketOutput<"conversation:sync">;

export interface Client {
  readonly plan: ClientPlan;
  readonly reader: Reader;
  isConnected(): boolean;
  /** Resolves once it is let in for the first time. */
  open(): Promise<void>;
  /** Sends once. Resolves with the stored message's id, or the code or "timeout". */
  send(message: { body: string; clientId: string }): Promise<{ id: string } | { code: string }>;
  cut(offlineMs: number): void;
  close(): void;
}

// Long: an answer that is late is to be measured, not given up.
const ANSWER_LIMIT_MS = 30_000;
// As in libs/live: a gap mostly closes by itself, and so long a page waits for what it missed before it asks.
const GAP_GRACE_MS = 150;
const SYNCED_LIMIT_MS = 4_000;
const SYNC_RETRY_MS = 300;

export function createClient({ plan, ears }: { plan: ClientPlan; ears: Ears }): Client {
  const reader = createReader({ orders: plan.mends });
  const link = createLink();
  let catchingUp: { target: number; attemptAt: number; backAt: number } | undefined;
  let everOpen = false;
  let syncing = false;
  let gapTimer: ReturnType<typeof setTimeout> | undefined;
  let unanswered: ReturnType<typeof setTimeout> | undefined;

  const socket: Socket = io(plan.url, {
    transports: ["websocket"],
    forceNew: true,
    autoConnect: false,
    extraHeaders: plan.headers,
    auth: (say: (words: SocketHandshake) => void) => say(everOpen && plan.mends ? { sync: cursors() } : {}),
    ...plan.retry,
    // The library's types know only the browser's kind.
    agent: link.agent as never,
  });

  socket.on("messages", (messages: Message[]) => receive(messages, true));
  socket.on("synced", synced);
  socket.on("disconnect", (reason) => {
    ears.disconnected();
    // The library opens again by itself in every case but this one.
    if (reason === "io server disconnect") setTimeout(() => socket.connect(), plan.retry.reconnectionDelay);
  });
  socket.on("connect_error", (error) => {
    if (!socket.active) {
      ears.refused((error as Error & { data?: { code?: string } }).data?.code ?? error.message);
      setTimeout(() => socket.connect(), plan.retry.reconnectionDelay);
    }
  });
  // Before the server's yes, since one that recovers sends what was missed ahead of it.
  socket.io.on("open", () => {
    const target = ears.head(plan.conversationId);
    if (everOpen && reader.cursor() < target) catchingUp = { target, attemptAt: link.attemptAt(), backAt: link.backAt() };
  });
  socket.on("connect", () => {
    clearTimeout(unanswered);
    if (everOpen && plan.mends) unanswered = setTimeout(() => void sync(), SYNCED_LIMIT_MS);
    everOpen = true;
  });

  function receive(messages: readonly Message[], pushed: boolean): void {
    const now = clock();
    let gap = false;
    for (const message of messages) {
      const note = readBody(message.body);
      if (!note || message.conversationId !== plan.conversationId) continue;
      gap = reader.take({ seq: message.seq, index: note.index });
      ears.raiseHead(plan.conversationId, message.seq);
      if (pushed) ears.delivered(note, now - note.intendedAt, plan.pod);
    }
    if (catchingUp && reader.cursor() >= catchingUp.target) {
      ears.replayed(now - catchingUp.attemptAt, now - catchingUp.backAt);
      catchingUp = undefined;
    }
    if (gap && plan.mends) gapTimer ??= setTimeout(() => void sync(), GAP_GRACE_MS);
  }

  async function sync(): Promise<void> {
    clearTimeout(gapTimer);
    gapTimer = undefined;
    if (syncing || !socket.connected) return;
    syncing = true;
    const asked = reader.cursor();
    const answer = (await socket
      .timeout(ANSWER_LIMIT_MS)
      .emitWithAck("conversation:sync", cursors())
      .catch(() => undefined)) as Result<Synced> | undefined;
    syncing = false;
    if (!answer?.ok) return void setTimeout(() => void sync(), SYNC_RETRY_MS);
    if (take(answer.data) && reader.cursor() > asked) await sync();
  }

  function synced(answer: Synced): void {
    clearTimeout(unanswered);
    if (take(answer)) void sync();
  }

  /** Whether there is more to read. */
  function take({ conversations }: Synced): boolean {
    for (const { messages } of conversations) receive(messages, false);
    return conversations.some(({ headSeq }) => headSeq > reader.cursor());
  }

  function cursors(): SocketInput<"conversation:sync"> {
    return { cursors: { [plan.conversationId]: reader.cursor() } };
  }

  return {
    plan,
    reader,
    isConnected: () => socket.connected,
    open() {
      socket.connect();
      return new Promise((resolve) => socket.once("connect", resolve));
    },
    async send({ body, clientId }) {
      const answer = (await socket
        .timeout(ANSWER_LIMIT_MS)
        .emitWithAck("message:send", { conversationId: plan.conversationId, clientId, body })
        .catch(() => undefined)) as Result<SocketOutput<"message:send">> | undefined;
      if (!answer) return { code: "timeout" };
      return answer.ok ? { id: answer.data.message.id } : { code: answer.error.code };
    },
    cut: link.cut,
    close() {
      clearTimeout(gapTimer);
      clearTimeout(unanswered);
      socket.disconnect();
    },
  };
}

/** The client's way to the network, which can be taken away for a while. */
function createLink() {
  const agent = new Agent();
  let current: TcpSocket | undefined;
  let [offlineUntil, attemptAt] = [0, 0];
  agent.createConnection = (options: ClientRequestArgs) => {
    const wire = clock() < offlineUntil ? connect({ port: 1, host: "127.0.0.1" }) : connect(Number(options.port), "127.0.0.1");
    wire.setNoDelay(true);
    attemptAt = clock();
    current = wire;
    return wire;
  };
  return {
    agent,
    attemptAt: () => attemptAt,
    backAt: () => offlineUntil,
    cut(offlineMs: number): void {
      offlineUntil = clock() + offlineMs;
      current?.resetAndDestroy();
    },
  };
}

/** A message as the schedule wants it, with an id of its own. */
export function compose(note: Note, bytes: number): { body: string; clientId: string } {
  return { body: writeBody(note, bytes), clientId: newId() };
}
