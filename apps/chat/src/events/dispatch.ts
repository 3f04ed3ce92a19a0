import {
  AppError,
  fail,
  MESSAGE_MAX,
  socketEvents,
  type Fault,
  type Result,
  type SocketEventName,
  type SocketOutput,
} from "@namegame/contract";
import { faultOf } from "@namegame/core";
import type { Db } from "@namegame/db";
import type { Log } from "@namegame/service";
import type { z } from "zod";

import type { Games } from "../games/games.ts";
import type { ChatMetrics } from "../metrics.ts";
import type { Limits } from "../sockets/limits.ts";
import { conversationRoom } from "../sockets/rooms.ts";
import type { ChatSocket } from "../sockets/types.ts";
import type { Typing } from "../sockets/typing.ts";
import type { Batcher } from "./batcher.ts";
import type { EventHandler } from "./handler.ts";
import { eventHandlers } from "./registry.ts";

const NAMES = Object.keys(socketEvents) as SocketEventName[];
// The name comes from the other side: it must not become a label of its own.
const UNKNOWN = "unknown";

/**
 * Makes a socket answer every event of the contract, and the cursors of its handshake: limit, parse, handle, and only what the output
 * schema names goes back.
 */
export function createDispatch(options: {
  db: Db;
  batcher: Batcher;
  typing: Typing;
  games: Games;
  limits: Limits;
  metrics: ChatMetrics;
  log: Log;
}) {
  const { db, batcher, typing, games, limits, metrics, log } = options;

  async function answer(name: SocketEventName, socket: ChatSocket, input: unknown): Promise<Result<unknown>> {
    const { actor } = socket.data;
    try {
      await limits(actor.userId, name);
      const parsed = parseInput(name, input);
      const follows = (conversationId: string): boolean => socket.rooms.has(conversationRoom(conversationId));
      const output = await (eventHandlers[name] as EventHandler<SocketEventName>)({
        db,
        batcher,
        typing,
        games,
        socket,
        follows,
        actor,
        input: parsed as never,
      });
      metrics.events.inc({ event: name, outcome: "ok" });
      return { ok: true, data: socketEvents[name].output.parse(output) };
    } catch (error) {
      const fault = faultOf(error);
      metrics.events.inc({ event: name, outcome: fault.code });
      // Never the input: a refused message's text is nobody's to read.
      if (!(error instanceof AppError)) log.error({ err: error, event: name }, "an event failed");
      else log.info({ event: name, fault: fault.code, userId: actor.userId }, "an event was refused");
      return { ok: false, error: fault };
    }
  }

  // The same functions for every socket, which they find in `this`: a set for each would be paid for by the thousand.
  const listeners = NAMES.map((name) => {
    function listener(this: ChatSocket, input: unknown, acknowledge: unknown): void {
      // Nobody to answer: none of our pages sends such a thing.
      if (typeof acknowledge !== "function") return metrics.events.inc({ event: name, outcome: "no_acknowledgement" });
      const begun = performance.now();
      void answer(name, this, input).then((result) => {
        acknowledge(result);
        if (name === "message:send" && result.ok) metrics.ackSeconds.observe((performance.now() - begun) / 1_000);
      });
    }
    return [name, listener] as const;
  });
  const countUnknown = (name: string): void => {
    if (!NAMES.includes(name as SocketEventName)) metrics.events.inc({ event: UNKNOWN, outcome: "invalid_input" });
  };

  /** Answers the cursors of a handshake as if they had been asked for, an exchange earlier. Who hears nothing asks. */
  async function sync(socket: ChatSocket, cursors: unknown): Promise<void> {
    const result = await answer("conversation:sync", socket, cursors);
    if (result.ok) socket.emit("synced", result.data as SocketOutput<"conversation:sync">);
  }

  return (socket: ChatSocket, { sync: cursors }: { sync?: unknown }): void => {
    for (const [name, listener] of listeners) socket.on(name, listener);
    socket.onAny(countUnknown);
    if (cursors !== undefined) void sync(socket, cursors);
  };
}

function parseInput(name: SocketEventName, input: unknown): unknown {
  const result = socketEvents[name].input.safeParse(input);
  return result.success ? result.data : fail(...inputFault(result.error));
}

function inputFault({ issues }: z.ZodError): [Fault["code"], Omit<Fault, "code">] {
  const tooLong = issues.some((issue) => issue.path[0] === "body" && issue.message === "too long");
  if (tooLong) return ["message_too_long", { limit: MESSAGE_MAX }];
  return ["invalid_input", { fields: Object.fromEntries(issues.map((issue) => [issue.path.join("."), issue.message])) }];
}
