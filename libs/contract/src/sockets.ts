import type { z } from "zod";
import { chatEvents } from "./chat.ts";
import { playEvents } from "./play.ts";

/** Every event that a browser may send over its socket, each acknowledged with a Result. */
export const socketEvents = { ...chatEvents, ...playEvents } as const;

export type SocketEventName = keyof typeof socketEvents;
export type SocketInput<N extends SocketEventName> = z.input<(typeof socketEvents)[N]["input"]>;
export type SocketParsed<N extends SocketEventName> = z.output<(typeof socketEvents)[N]["input"]>;
export type SocketOutput<N extends SocketEventName> = z.output<(typeof socketEvents)[N]["output"]>;
