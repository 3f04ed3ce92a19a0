import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

import type { Actor } from "@namegame/auth";
import { createListener, LIVE_CHANNEL, type Db } from "@namegame/db";
import type { Log, Metrics } from "@namegame/service";
import { Server } from "socket.io";

import { createBatcher } from "./events/batcher.ts";
import { createDispatch } from "./events/dispatch.ts";
import { createFanout } from "./fanout/fanout.ts";
import { createGames } from "./games/games.ts";
import { forgetHandshake } from "./handshake/forget.ts";
import { createOriginCheck } from "./handshake/origin.ts";
import { createSessionDoor } from "./handshake/session.ts";
import { chatMetrics } from "./metrics.ts";
import { createBackpressure } from "./sockets/backpressure.ts";
import { DRAIN_SPREAD_MS, sayGoodbye } from "./sockets/goodbye.ts";
import { createLimits, type Limits } from "./sockets/limits.ts";
import { createLiveEvents } from "./sockets/live-events.ts";
import { createMembership } from "./sockets/membership.ts";
import { createMending } from "./sockets/mending.ts";
import { localSockets } from "./sockets/rooms.ts";
import { createSessionWatch } from "./sockets/session-watch.ts";
import type { ChatIo } from "./sockets/types.ts";
import { createTyping } from "./sockets/typing.ts";

export interface ChatDeps {
  db: Db;
  /** For LISTEN: a direct connection, never through a transaction pool. */
  directUrl: string;
  caFile?: string | undefined;
  /** Pods tell each other through this Redis in place of PostgreSQL. */
  redisUrl?: string | undefined;
  /** Pages of these origins may open a socket. */
  origins: readonly string[];
  /** Who the cookie of a handshake belongs to. */
  getActor: (headers: Headers) => Promise<Actor | null>;
  /** Which of these sessions are still valid. */
  liveSessions: (sessionIds: readonly string[]) => Promise<Set<string>>;
  log: Log;
  metrics: Metrics;
  limits?: Limits;
  /** Browsers of a pod that ends come to the others within so long, at most; DRAIN_SPREAD_MS where nothing is said. */
  drainSpreadMs?: number;
}

export interface ChatServer {
  /** Resolves with the port once connections are taken. */
  listen(port: number, host?: string): Promise<number>;
  /** How many are open now. */
  sockets(): number;
  /** Takes no new connection from now on; those that are open stay. */
  stopAccepting(): void;
  /** Asks every browser to go elsewhere, each at its own moment, and waits until they are gone or the time is up. */
  drain(): Promise<void>;
  /** Closes what is left, answers what was taken, gives back the LISTEN connection. The pool of `db` stays its owner's. */
  close(): Promise<void>;
}

export const SOCKET_PATH = "/socket.io";

// 8,000 characters of six bytes each (a control or half a surrogate pair, escaped), or 500 cursors: both below 64 KiB.
const MAX_EVENT_BYTES = 65_536;
// A browser that opened a transport says at once which namespace it wants; whoever does not is holding a slot.
const CONNECT_LIMIT_MS = 10_000;
const PING_EVERY_MS = 25_000;
const PING_LIMIT_MS = 20_000;
const CLOSE_LIMIT_MS = 2_000;

/** One conversation pod. It keeps nothing that another pod or a restart could not take up: the table is the truth. */
export function createChatServer(deps: ChatDeps): ChatServer {
  const { db, log } = deps;
  const metrics = chatMetrics(deps.metrics);
  const mayConnect = createOriginCheck(deps.origins);

  const http = createServer((_, response) => response.writeHead(404).end());
  const io: ChatIo = new Server(http, {
    path: SOCKET_PATH,
    // Without polling a connection is one TCP stream to one pod: no balancer needs to stick to it.
    transports: ["websocket"],
    perMessageDeflate: false,
    httpCompression: false,
    serveClient: false,
    maxHttpBufferSize: MAX_EVENT_BYTES,
    connectTimeout: CONNECT_LIMIT_MS,
    pingInterval: PING_EVERY_MS,
    pingTimeout: PING_LIMIT_MS,
    allowRequest(request, answer) {
      if (mayConnect(request)) return answer(null, true);
      metrics.refused.inc({ reason: "foreign_origin" });
      log.warn({ origin: request.headers.origin }, "a page of a foreign origin tried to connect");
      answer("foreign_origin", false);
    },
  });

  const sockets = (): number => io.of("/").sockets.size;
  const listener = createListener({
    directUrl: deps.directUrl,
    caFile: deps.caFile,
    applicationName: "namegame-chat-listen",
    log,
    onUp: ({ afterLoss, deafMs }) => {
      if (!afterLoss) return;
      metrics.deafSeconds.observe(deafMs / 1_000);
      mending.afterLoss();
    },
  });
  const fanout = createFanout({ io, db, listener, redisUrl: deps.redisUrl, metrics, log });
  const typing = createTyping({ io, db, log });
  const games = createGames({ io, db, log });
  const membership = createMembership({
    io,
    db,
    fanout,
    onFailed(error) {
      log.warn({ err: error }, "the rooms of a socket that came in could not be read again");
      mending.afterLoss();
    },
  });
  const mending = createMending({ io, fanout, membership, games, listener, log });
  const batcher = createBatcher({
    db,
    onCommitted(appended, { size, seconds }) {
      metrics.batchSize.observe(size);
      metrics.batchSeconds.observe(seconds);
      // A duplicate is announced, too: the pod that stored it may have died before it could.
      fanout.publish(appended.flatMap((outcome) => (outcome.status === "refused" ? [] : [outcome.message])));
    },
    onFailed: (error) => log.error({ err: error }, "a batch of messages was not stored"),
  });
  const sessions = createSessionWatch({
    io,
    liveSessions: deps.liveSessions,
    onCut: (socket) => log.info({ userId: socket.data.actor.userId }, "a socket was cut: its session ended"),
    log,
  });
  const backpressure = createBackpressure({ io, onCut: () => metrics.slowCut.inc(), log });
  const live = createLiveEvents({ io, fanout, membership, games, sessions, onMissed: () => mending.afterLoss(), log });
  const dispatch = createDispatch({ db, batcher, typing, games, limits: deps.limits ?? createLimits(), metrics, log });

  deps.metrics.gauge({ name: "chat_sockets", help: "Sockets open now.", collect: (gauge) => gauge.set(sockets()) });
  deps.metrics.gauge({
    name: "chat_listen_up",
    help: "1 while notifications arrive.",
    collect: (gauge) => gauge.set(listener.isUp() ? 1 : 0),
  });

  io.use(
    createSessionDoor({
      getActor: deps.getActor,
      enter: membership.join,
      onRefused(code, error) {
        metrics.refused.inc({ reason: code });
        log.info({ err: error, fault: code }, "a socket was not let in");
      },
    }),
  );
  // One for all: what each socket holds of its own is paid for by the thousand.
  const countDisconnect = (reason: string) => metrics.disconnects.inc({ reason });
  io.on("connection", (socket) => {
    const { auth } = socket.handshake;
    forgetHandshake(socket);
    metrics.connects.inc();
    socket.on("disconnect", countDisconnect);
    membership.entered(socket);
    dispatch(socket, auth);
  });
  listener.listen(LIVE_CHANNEL, live.receive).catch((error: unknown) => log.debug({ err: error }, "closed before it listened"));

  return {
    async listen(port, host = "0.0.0.0") {
      await new Promise<void>((resolve, reject) => {
        http.once("error", reject);
        http.listen(port, host, () => {
          http.removeListener("error", reject);
          resolve();
        });
      });
      return (http.address() as AddressInfo).port;
    },
    sockets,
    stopAccepting() {
      http.close();
    },
    drain: () => sayGoodbye({ io, spreadMaxMs: deps.drainSpreadMs ?? DRAIN_SPREAD_MS, log }),
    async close() {
      sessions.stop();
      typing.stop();
      games.stop();
      backpressure.stop();
      mending.stop();
      // Whoever sent something gets the answer before the line is cut.
      await batcher.settled();
      fanout.flush();
      for (const socket of localSockets(io)) socket.disconnect(true);
      await io.close();
      await fanout.close(CLOSE_LIMIT_MS);
      await listener.close();
    },
  };
}
