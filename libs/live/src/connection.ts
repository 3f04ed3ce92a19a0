import type { ErrorCode, Result, ServerEvents, SocketEventName, SocketHandshake, SocketInput, SocketOutput } from "@namegame/contract";
import { io, type Socket } from "socket.io-client";

/** The socket of one page: opened again for as long as the person is signed in, and asked for answers with a limit. */
export interface SocketLine {
  /** Sends an event and waits for its answer. @throws when there is no connection or no answer in time. */
  ask<Name extends SocketEventName>(name: Name, input: SocketInput<Name>, limitMs?: number): Promise<Result<SocketOutput<Name>>>;
  on<Name extends keyof ServerEvents>(name: Name, handler: ServerEvents[Name]): void;
  isOpen(): boolean;
  open(): void;
  /** Opens anew at once, whatever pause is under way: the network is back, or the line seems dead. */
  reopen(): void;
  close(): void;
}

export interface LineOptions {
  /** Origin of the chat server; the page's own by default. */
  url?: string | undefined;
  /** Only outside of browsers, which send their own cookie and origin. */
  headers?: Record<string, string> | undefined;
  /** Only outside of browsers: how connections are made, Node's http(s).Agent. */
  agent?: object | undefined;
  /** What to say while connecting; asked anew for every connection. */
  handshake?: (() => SocketHandshake) | undefined;
  onOpen: () => void;
  onClosed: () => void;
  /** An attempt to connect failed, with the server's code or the library's word for it; it is tried again. */
  onRefused?: ((reason: string) => void) | undefined;
  /** The session ended: nothing is tried any more. */
  onSignedOut: () => void;
}

// On a server, where a page is only rendered and never connects.
const NOWHERE = "http://localhost";
const PATH = "/socket.io";
const ANSWER_LIMIT_MS = 8_000;
// Half a second to eight, each with half as much chance more or less: a thousand browsers do not come back as one.
const FIRST_RETRY_MS = 500;
const LONGEST_RETRY_MS = 8_000;
const JITTER = 0.5;

export function createLine({ url, headers, agent, handshake, onOpen, onClosed, onRefused, onSignedOut }: LineOptions): SocketLine {
  const options = {
    path: PATH,
    transports: ["websocket"],
    autoConnect: false,
    forceNew: true,
    reconnectionDelay: FIRST_RETRY_MS,
    reconnectionDelayMax: LONGEST_RETRY_MS,
    randomizationFactor: JITTER,
    ...(handshake && { auth: (say: (words: SocketHandshake) => void) => say(handshake()) }),
    ...(headers && { extraHeaders: headers }),
    // The library's types know only the browser's kind.
    ...(agent && { agent: agent as never }),
  };
  const socket: Socket<ServerEvents, Record<string, (...values: unknown[]) => void>> = io(
    url ?? globalThis.location?.origin ?? NOWHERE,
    options,
  );
  let refusals = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function later(delayMs: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => socket.connect(), delayMs);
  }

  function retryDelay(): number {
    refusals += 1;
    return Math.min(FIRST_RETRY_MS * 2 ** (refusals - 1), LONGEST_RETRY_MS) * (1 - JITTER + 2 * JITTER * Math.random());
  }

  socket.on("connect", () => {
    refusals = 0;
    clearTimeout(timer);
    onOpen();
  });
  socket.on("disconnect", (reason) => {
    onClosed();
    // The library opens again by itself in every case but this one.
    if (reason === "io server disconnect") later(retryDelay());
  });
  socket.on("connect_error", (error) => {
    const code = (error as Error & { data?: { code?: ErrorCode } }).data?.code;
    if (code === "signed_out") {
      clearTimeout(timer);
      return onSignedOut();
    }
    onRefused?.(code ?? error.message);
    // A refusal by the server, unlike a failed connection, ends the library's own attempts.
    if (!socket.active) later(retryDelay());
  });
  socket.on("reconnect_in", (delayMs) => {
    clearTimeout(timer);
    timer = setTimeout(reopen, delayMs);
  });

  function reopen(): void {
    clearTimeout(timer);
    socket.disconnect();
    socket.connect();
  }

  return {
    async ask(name, input, limitMs = ANSWER_LIMIT_MS) {
      // The library would keep it for later, and an old question would be answered to nobody.
      if (!socket.connected) throw new Error("not connected");
      return (await socket.timeout(limitMs).emitWithAck(name, input)) as never;
    },
    on: (name, handler) => void socket.on(name, handler as never),
    isOpen: () => socket.connected,
    open: () => void socket.connect(),
    reopen,
    close() {
      clearTimeout(timer);
      socket.disconnect();
    },
  };
}
