import { createAdapter } from "@socket.io/redis-streams-adapter";
import { createClient } from "redis";

import { createPublishQueue, type PublishQueue } from "./publish-queue.ts";

/**
 * What @socket.io/redis-streams-adapter takes for a client of `redis`. The adapter 0.3.1 sends what pods tell each other over Redis' channels
 * and never minds the answer: a command that the loss of the line refuses would end the process, unheard. And what was sent while its
 * subscription was away is gone, unnoticed. So it never gets a real client: its subscriptions go to a connection of ours, of whose losses
 * we are told, and its messages to a queue that keeps their order and minds failures. Of streams it gets none: nothing is broadcast
 * from pod to pod, for each pod reads the table and tells its own sockets.
 */
export interface RedisDoor {
  readonly adapter: ReturnType<typeof createAdapter>;
  /** Whether the other pods are heard now. */
  hears(): boolean;
  close(limitMs: number): Promise<void>;
}

// A notice names at most as much as fits a notification of PostgreSQL; base64 and the adapter's envelope come on top.
const MAX_NOTICE_BYTES = 32_768;
const CONNECT_LIMIT_MS = 5_000;
const LONGEST_RETRY_MS = 1_000;
const FIRST_RETRY_MS = 50;

export function createRedisDoor(options: {
  url: string;
  onPublishFailure: (error: unknown) => void;
  onPublishLost: (count: number) => void;
  /** The subscription was away, and is back: something may have been missed. */
  onHeardAgain: () => void;
  onLineFault: (error: unknown) => void;
}): RedisDoor {
  const { url, onHeardAgain, onLineFault } = options;
  const speaker = createClient({
    url,
    // The queue below keeps what cannot be sent, and knows when it was too much.
    disableOfflineQueue: true,
    socket: { connectTimeout: CONNECT_LIMIT_MS, reconnectStrategy },
  });
  const listener = speaker.duplicate({ disableOfflineQueue: false });
  const queue = createPublishQueue({
    send: async (notices) => {
      // Over one connection in this order: none overtakes another.
      await Promise.all(notices.map(({ channel, payload }) => speaker.publish(channel, payload)));
    },
    maxBytes: MAX_NOTICE_BYTES,
    onFailure: options.onPublishFailure,
    onLost: options.onPublishLost,
  });

  let everReady = false;
  for (const client of [speaker, listener]) {
    client.on("error", onLineFault);
    // Without Redis a pod starts and serves all the same: what it does not hear it finds in the table. It goes on trying by itself.
    client.connect().catch(onLineFault);
  }
  listener.on("ready", () => {
    if (everReady) onHeardAgain();
    everReady = true;
  });

  return {
    adapter: createAdapter(clientShape({ queue, listener }), { streamCount: 1 }),
    hears: () => listener.isReady,
    async close(limitMs) {
      await queue.close(limitMs);
      for (const client of [speaker, listener]) client.destroy();
    },
  };
}

type Listening = Pick<ReturnType<typeof createClient>, "subscribe">;

function clientShape({ queue, listener }: { queue: PublishQueue; listener: Listening }) {
  const client = {
    on: () => client,
    connect: async () => {},
    disconnect: async () => {},
    duplicate: () => client,
    publish: (channel: string, payload: Buffer) => queue.push({ channel, payload: payload.toString("base64") }),
    // A rejection means that the door was closed.
    subscribe: (channels: string[], hear: (payload: Buffer) => void) =>
      void listener.subscribe(channels, (payload) => hear(Buffer.from(payload, "base64"))).catch(() => {}),
    // By this the adapter knows a client of `redis` from one of `ioredis`.
    sSubscribe: () => Promise.reject(onlyNotices()),
    // There is no stream to wait for.
    xRead: () => new Promise<never>(() => {}),
    xAdd: () => Promise.reject(onlyNotices()),
  };
  return client;
}

function onlyNotices(): Error {
  return new Error("pods tell each other notices only; nothing is broadcast over streams");
}

function reconnectStrategy(retries: number): number {
  // Not all pods at the same moment.
  return Math.min(FIRST_RETRY_MS * 2 ** retries, LONGEST_RETRY_MS) * (0.5 + Math.random() / 2);
}
