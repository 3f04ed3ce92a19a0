import { listChangesAfter, listMessagesAfter, type Heads } from "@namegame/core";
import { message as messageSchema, type Message } from "@namegame/contract";
import type { Db, Listener } from "@namegame/db";
import type { Log } from "@namegame/service";
import { createAdapter } from "@socket.io/postgres-adapter";

import type { ChatMetrics } from "../metrics.ts";
import { conversationOfRoom, conversationRoom, hasLocalSockets } from "../sockets/rooms.ts";
import type { AppendedNotice, ChatIo } from "../sockets/types.ts";
import { createChanges } from "./changes.ts";
import { createDelivery } from "./delivery.ts";
import { createDoor } from "./door.ts";
import { createGather } from "./gather.ts";
import { noticesOf } from "./notice.ts";
import { createRedisDoor } from "./redis-door.ts";
import { compareHeads } from "./resync.ts";

/** Between the pods: what one commits, every pod passes to its own sockets, in order, also what it could not hear. */
export interface Fanout {
  /** Somebody here follows the conversation from now on; its heads were read before their first read of messages. */
  follow(conversationId: string, heads: Heads): void;
  /** The table holds changes of messages up to this number. */
  changed(conversationId: string, change: number): void;
  /** Messages this pod has committed. */
  publish(messages: readonly Message[]): void;
  /** Tells the other pods now what they were to be told a moment later. */
  flush(): void;
  /** Whether the other pods are heard now, as far as it is known here. */
  hears(): boolean;
  /** Compares heads now; resolves when every gap was found (it is filled a moment later). @throws when the database is away. */
  resync(cause: "listen_lost" | "told" | "sweep"): Promise<void>;
  close(limitMs: number): Promise<void>;
}

// A notification holds up every other one of the whole database server for a moment, so a pod sends at most so many: 22 a second, however
// much is written. At a quiet moment nothing waits.
const PUBLISH_EVERY_MS = 45;
// Nobody asks how many pods there are, and the heartbeats that count them would cost a notification each; and the adapter would sweep a
// table that does not exist here.
const NEVER_MS = 2 ** 31 - 1;

export function createFanout(options: {
  io: ChatIo;
  db: Db;
  listener: Listener;
  /** Where pods tell each other through Redis, and not through PostgreSQL. */
  redisUrl?: string | undefined;
  metrics: ChatMetrics;
  log: Log;
}): Fanout {
  const { io, db, listener, redisUrl, metrics, log } = options;

  const delivery = createDelivery({
    read: (range) => listMessagesAfter({ db, ...range }),
    emit(conversationId, messages) {
      metrics.delivered.inc(messages.length);
      for (const { createdAt } of messages) metrics.deliverySeconds.observe(Math.max(0, Date.now() - Date.parse(createdAt)) / 1_000);
      io.local.to(conversationRoom(conversationId)).emit("messages", messages);
    },
    onGapRead: () => metrics.gapReads.inc(),
    onReadFailed: (error) => log.warn({ err: error }, "missed messages could not be read yet"),
  });

  const changes = createChanges({
    read: (range) => listChangesAfter({ db, ...range }),
    emit: (conversationId, passed) => io.local.to(conversationRoom(conversationId)).emit("changed", { conversationId, ...passed }),
    onReadFailed: (error) => log.warn({ err: error }, "changed messages could not be read yet"),
  });

  const minding = {
    onPublishFailure(error: unknown) {
      metrics.publishFailures.inc();
      log.warn({ err: error }, "the other pods could not be notified");
    },
    onPublishLost(count: number) {
      metrics.publishLost.inc(count);
      io.serverSideEmit("missed");
    },
  };
  const door = redisUrl === undefined ? postgresDoor() : createRedisDoor({ url: redisUrl, onHeardAgain, onLineFault, ...minding });
  io.adapter(door.adapter);
  io.of("/").adapter.on("delete-room", (room: string) => {
    const conversationId = conversationOfRoom(room);
    // The room may have been made again by the time this is told.
    if (conversationId === undefined || hasLocalSockets(io, room)) return;
    delivery.forget(conversationId);
    changes.forget(conversationId);
  });

  async function resync(cause: "listen_lost" | "told" | "sweep"): Promise<void> {
    metrics.resyncs.inc({ cause });
    await compareHeads({
      db,
      conversationIds: delivery.followed(),
      reach(conversationId, { headSeq, headChange }) {
        delivery.reach(conversationId, headSeq);
        changes.reach(conversationId, headChange);
      },
    });
  }

  function postgresDoor() {
    const { pool, close } = createDoor({ db, listener, ...minding });
    const adapter = createAdapter(pool, {
      heartbeatInterval: NEVER_MS,
      heartbeatTimeout: NEVER_MS,
      cleanupInterval: NEVER_MS,
      errorHandler: (error) => log.warn({ err: error }, "a notice of another pod could not be used"),
    });
    return { adapter, hears: () => listener.isUp(), close };
  }

  function onHeardAgain(): void {
    log.info("the line to Redis is back");
    resync("listen_lost").catch((error: unknown) => log.warn({ err: error }, "heads could not be compared"));
  }

  function onLineFault(error: unknown): void {
    log.warn({ err: error }, "the line to Redis is away");
  }

  io.on("appended", (notice: AppendedNotice) => {
    if ("messages" in notice) delivery.offer(messageSchema.array().parse(notice.messages));
    else for (const [conversationId, seq] of notice.heads) delivery.reach(conversationId, seq);
  });
  io.on("missed", () => {
    resync("told").catch((error: unknown) => log.warn({ err: error }, "heads could not be compared"));
  });

  const outbound = createGather<Message>({
    everyMs: PUBLISH_EVERY_MS,
    onTurn(messages) {
      for (const notice of noticesOf(messages)) io.serverSideEmit("appended", notice);
    },
  });

  return {
    follow(conversationId, { headSeq, headChange }) {
      delivery.follow(conversationId, headSeq);
      changes.follow(conversationId, headChange);
    },
    changed: (conversationId, change) => changes.reach(conversationId, change),
    publish(messages) {
      if (messages.length === 0) return;
      outbound.add(messages);
      delivery.offer(messages);
    },
    flush: outbound.flush,
    hears: () => door.hears(),
    resync,
    async close(limitMs) {
      await door.close(limitMs);
      delivery.close();
    },
  };
}
