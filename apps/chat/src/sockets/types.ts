import type { Actor } from "@namegame/auth";
import type { Message, Result, ServerEvents, SocketEventName, SocketOutput } from "@namegame/contract";
import type { Server, Socket } from "socket.io";

/** What arrives from a browser is unknown until its schema parsed it. */
export type ClientEvents = {
  [Name in SocketEventName]: (input: unknown, acknowledge: (result: Result<SocketOutput<Name>>) => void) => void;
};

/** What one pod tells the others. */
export interface PodEvents {
  appended: (notice: AppendedNotice) => void;
  typing: (notice: WritingNotice) => void;
  /** Some notices of the sender were lost: compare heads. */
  missed: () => void;
}

/** The messages themselves, or where they do not fit a notification, the newest seq of each conversation. */
export type AppendedNotice = { messages: Message[] } | { heads: [conversationId: string, seq: number][] };

/** Who writes where, and who of all people is not to see it: apart from them by a block. A pod of the release before names nobody. */
export type WritingNotice = [conversationId: string, userIds: string[], apart?: Record<string, string[]>][];

export interface SocketData {
  actor: Actor;
}

export type ChatIo = Server<ClientEvents, ServerEvents, PodEvents, SocketData>;
export type ChatSocket = Socket<ClientEvents, ServerEvents, PodEvents, SocketData>;
