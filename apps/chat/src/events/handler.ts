import type { Actor } from "@namegame/auth";
import type { SocketEventName, SocketOutput, SocketParsed } from "@namegame/contract";
import type { Db } from "@namegame/db";

import type { Games } from "../games/games.ts";
import type { ChatSocket } from "../sockets/types.ts";
import type { Typing } from "../sockets/typing.ts";
import type { Batcher } from "./batcher.ts";

export interface EventCall<Name extends SocketEventName> {
  db: Db;
  batcher: Batcher;
  typing: Typing;
  games: Games;
  /** The line it came by. */
  socket: ChatSocket;
  /** Whether the socket is in the room of this conversation. */
  follows: (conversationId: string) => boolean;
  /** From the session of the handshake; no input of any event names who acts. */
  actor: Actor;
  input: SocketParsed<Name>;
}

/** Answers one inbound event; throws coded faults. */
export type EventHandler<Name extends SocketEventName> = (call: EventCall<Name>) => Promise<SocketOutput<Name>>;
