import type { Message, Result, SocketEventName, SocketInput, SocketOutput } from "@namegame/contract";
import { io } from "socket.io-client";

import { SOCKET_PATH } from "../server.ts";

/** A browser's socket to one pod, without the mending: what does not arrive by itself has not arrived. */
export interface Line {
  ask<Name extends SocketEventName>(name: Name, input: SocketInput<Name>): Promise<SocketOutput<Name>>;
  /** Resolves with the message of that text, once this pod delivers it. */
  hear(body: string): Promise<Message>;
  close(): void;
}

const ANSWER_LIMIT_MS = 10_000;

export async function openLine(options: { pod: string; origin: string; cookie: string; signal: AbortSignal }): Promise<Line> {
  const { pod, origin, cookie, signal } = options;
  const socket = io(pod, {
    path: SOCKET_PATH,
    transports: ["websocket"],
    forceNew: true,
    reconnection: false,
    extraHeaders: { origin: new URL(origin).origin, cookie },
  });
  const heard: Message[] = [];
  let told = () => {};
  socket.on("messages", (messages: Message[]) => {
    heard.push(...messages);
    told();
  });

  await new Promise<void>((resolve, reject) => {
    socket.once("connect", resolve);
    socket.once("connect_error", (error: Error & { data?: { code?: string } }) => {
      socket.close();
      reject(new Error(`The chat pod at ${pod} refuses the socket: ${error.data?.code ?? error.message}.`));
    });
    signal.addEventListener("abort", () => reject(new Error(`The chat pod at ${pod} does not answer.`)), { once: true });
  });

  return {
    async ask<Name extends SocketEventName>(name: Name, input: SocketInput<Name>) {
      const answer = (await socket.timeout(ANSWER_LIMIT_MS).emitWithAck(name, input)) as Result<SocketOutput<Name>>;
      if (!answer.ok) throw new Error(`The chat pod at ${pod} refuses ${name}: ${answer.error.code}.`);
      return answer.data;
    },
    hear(body) {
      return new Promise((resolve, reject) => {
        told = () => {
          const found = heard.find((message) => message.body === body);
          if (found) resolve(found);
        };
        told();
        signal.addEventListener("abort", () => reject(new Error(`The message never came to the pod at ${pod}.`)), { once: true });
      });
    },
    close: () => void socket.close(),
  };
}
