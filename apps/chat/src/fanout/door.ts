import { EventEmitter } from "node:events";

import type { Db, Listener } from "@namegame/db";
import { sql } from "kysely";
import type { Pool } from "pg";

import { createPublishQueue, type PublishQueue } from "./publish-queue.ts";

/**
 * What @socket.io/postgres-adapter takes for a connection pool. The adapter 0.5.0 borrows one client for LISTEN and never minds it: when that
 * connection is cut, its unhandled error ends the process, or it is deaf for seconds and the slot is lost. And it sends consecutive
 * notifications over different connections, which reorders them, and swallows those that fail. So it never gets a real pool: its LISTEN
 * goes to our listener, which mends itself, and its notifications to a queue that keeps their order and minds failures.
 */
export interface Door {
  readonly pool: Pool;
  close(limitMs: number): Promise<void>;
}

export function createDoor(options: {
  db: Db;
  listener: Listener;
  onPublishFailure: (error: unknown) => void;
  onPublishLost: (count: number) => void;
}): Door {
  const { db, listener } = options;
  const queue = createPublishQueue({
    send: (notifications) => notifyInOrder(db, notifications),
    onFailure: options.onPublishFailure,
    onLost: options.onPublishLost,
  });
  const pool = {
    connect: async () => createListeningClient(listener),
    query: (text: string, values: readonly unknown[] = []) => answer({ queue, text, values }),
  };
  return { pool: pool as unknown as Pool, close: (limitMs) => queue.close(limitMs) };
}

async function notifyInOrder(db: Db, notifications: readonly { channel: string; payload: string }[]): Promise<void> {
  const channels = notifications.map((notification) => notification.channel);
  const payloads = notifications.map((notification) => notification.payload);
  // A notification outlives no crash, flushed or not; without the wait for the disk the lock that every notifying commit holds is short.
  await sql`with unflushed as materialized (select set_config('synchronous_commit', 'off', true))
            select pg_notify(channel, payload)
              from unflushed, unnest(${channels}::text[], ${payloads}::text[]) with ordinality as item (channel, payload, place)
             order by place`.execute(db);
}

async function answer({ queue, text, values }: { queue: PublishQueue; text: string; values: readonly unknown[] }) {
  if (/^select pg_notify\(/i.test(text)) {
    await queue.push({ channel: String(values[0]), payload: String(values[1]) });
    return { rows: [] };
  }
  // The sweep of the adapter's table for large payloads: we never send one, and the table does not exist.
  if (/^delete from/i.test(text)) return { rows: [] };
  throw new Error("the fan-out takes notifications only; large payloads travel as ids");
}

/** A client that never ends: the connection below it may come and go. */
function createListeningClient(listener: Listener) {
  const client = new EventEmitter();
  return Object.assign(client, {
    async query(text: string) {
      const channel = /^listen "(.+)"$/i.exec(text)?.[1];
      if (channel === undefined) throw new Error("the fan-out's client only listens");
      // A rejection means that the listener was closed, and the adapter would answer it with a timer that outlives us.
      await listener.listen(channel, (payload) => client.emit("notification", { channel, payload })).catch(() => {});
      return { rows: [] };
    },
    release: () => client.removeAllListeners(),
  });
}
