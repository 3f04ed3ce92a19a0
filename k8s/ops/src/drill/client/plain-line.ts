import type { LineOptions, SocketLine } from "@namegame/live";
import { io } from "socket.io-client";

const ANSWER_LIMIT_MS = 8_000;

/** The control: a socket with Socket.IO's own pauses between attempts, which knows nothing of a pod that asks it to go elsewhere. */
export function createPlainLine({
  url,
  headers,
  agent,
  onOpen,
  onClosed,
  onRefused,
}: LineOptions): Pick<SocketLine, "ask" | "on" | "isOpen" | "open" | "close"> {
  const socket = io(url, {
    transports: ["websocket"],
    autoConnect: false,
    forceNew: true,
    ...(headers && { extraHeaders: headers }),
    ...(agent && { agent: agent as never }),
  });
  socket.on("connect", onOpen);
  socket.on("disconnect", onClosed);
  socket.on("connect_error", (error: Error & { data?: { code?: string } }) => onRefused?.(error.data?.code ?? error.message));
  return {
    async ask(name, input, limitMs = ANSWER_LIMIT_MS) {
      if (!socket.connected) throw new Error("not connected");
      return (await socket.timeout(limitMs).emitWithAck(name, input)) as never;
    },
    on: (name, handler) => void socket.on(name, handler as never),
    isOpen: () => socket.connected,
    open: () => void socket.connect(),
    close: () => void socket.disconnect(),
  };
}
