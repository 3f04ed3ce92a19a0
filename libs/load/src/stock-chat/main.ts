// The control of the drills in a cluster: a conversation pod as Socket.IO and the README of its Postgres adapter have it ("Usage,
// Standalone"), speaking the product's events over the product's tables. It ends at once when it is told to.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

import { createAuth, type Actor } from "@namegame/auth";
import { socketEvents, type SocketEventName } from "@namegame/contract";
import { listParticipations } from "@namegame/core";
import { createDb } from "@namegame/db";
import { createHealthServer, createLog, createMetrics } from "@namegame/service";
import { createAdapter } from "@socket.io/postgres-adapter";
import { Server } from "socket.io";

import { stockEnv } from "./env.ts";
import { answer } from "./handlers.ts";
import { createStockPool } from "./stock-pool.ts";

const env = stockEnv.load();
const log = createLog({ service: "stock-chat" });
// The first process of a container has no default for it.
process.once("SIGTERM", () => process.exit(0));

const pool = createStockPool({ url: env.DATABASE_DIRECT_URL, caFile: env.DATABASE_CA_FILE, max: env.DATABASE_POOL_MAX });
const db = createDb({ pool });
await pool
  .query("create table if not exists socket_io_attachments (id bigserial unique, created_at timestamptz default now(), payload bytea)")
  .catch((error: Error) => log.warn({ err: error }, "the adapter's table was not made: only what fits a notification is delivered"));
pool.on("error", (error) => log.error({ err: error }, "Postgres error"));

const auth = createAuth({
  db,
  secret: env.SESSION_SECRET,
  publicUrl: new URL(env.PUBLIC_URL).origin,
  allowedOrigins: [],
  enqueueMail: async () => {},
});
if (env.HANDLE_CLIENT_ERRORS) {
  pool.on("connect", (client) => client.on("error", (error: Error) => log.error({ err: error }, "client error")));
}
const http = createServer();
const recovers = env.STOCK_ADAPTER === "memory";
const io = new Server(http, { transports: ["websocket"], ...(recovers && { connectionStateRecovery: {} }) });
if (!recovers) io.adapter(createAdapter(pool as never));

io.use(async (socket, next) => {
  const { cookie } = socket.request.headers;
  try {
    const actor = cookie === undefined ? null : await auth.getActor(new Headers({ cookie }));
    if (!actor) return next(Object.assign(new Error("signed_out"), { data: { code: "signed_out" } }));
    socket.data.actor = actor;
    const conversations = await listParticipations({ db, userIds: [actor.userId] });
    await socket.join(conversations.map(({ conversationId }) => conversationId));
    next();
  } catch {
    next(Object.assign(new Error("unavailable"), { data: { code: "unavailable" } }));
  }
});
io.on("connection", (socket) => {
  const { actor } = socket.data as { actor: Actor };
  for (const name of Object.keys(socketEvents) as SocketEventName[]) {
    socket.on(name, async (input: unknown, acknowledge: (result: unknown) => void) => {
      acknowledge(
        await answer({ name, db, actor, input, emit: (message) => void io.to(message.conversationId).emit("messages", [message]) }),
      );
    });
  }
});

const metrics = createMetrics({ service: "stock-chat" });
metrics.gauge({ name: "chat_sockets", help: "Sockets open now.", collect: (gauge) => gauge.set(io.of("/").sockets.size) });
metrics.gauge({
  name: "stock_pool_taken",
  help: "Connections taken from the pool and not given back; one of them is meant to be: the one that listens.",
  collect: (gauge) => gauge.set(pool.totalCount - pool.idleCount),
});
const health = await createHealthServer({ port: env.HEALTH_PORT, checks: { database: () => pool.query("select 1") }, metrics, log });
http.listen(env.PORT, () => {
  health.setPhase("serving");
  log.info({ port: (http.address() as AddressInfo).port, healthPort: health.port }, "listening");
});
