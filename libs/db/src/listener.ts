import { setTimeout as sleep } from "node:timers/promises";

import type { Log } from "@namegame/service";

import { parseAddress } from "./address.ts";
import { backoffMs } from "./backoff.ts";
import { openSession } from "./listen-session.ts";
import type { ListenSession } from "./listen-session.ts";

export type NotificationHandler = (payload: string, channel: string) => void;

export type ListenerOptions = {
  /** A direct connection: through a transaction pool LISTEN reaches somebody else's session. */
  directUrl: string;
  caFile?: string | undefined;
  applicationName: string;
  log: Log;
  /**
   * Every channel is being listened to. `afterLoss`: notifications were missed since `onDown`; read the tables now. `deafMs`: for how long
   * none could arrive, counted from before a silence was noticed; 0 at the first time.
   */
  onUp?: (state: { afterLoss: boolean; deafMs: number }) => void;
  /** The connection is gone; nothing arrives until the next `onUp`. Called once per loss. */
  onDown?: (error: Error) => void;
  /** How often the connection is asked for life, and how long it may take to answer. */
  probe?: { everyMs: number; limitMs: number };
};

export type Listener = {
  /**
   * Adds a channel with its handler; several handlers may share one. Resolves once the database listens, which after a loss is at the
   * next `onUp`. @throws when the listener is or gets closed.
   */
  listen(channel: string, handler: NotificationHandler): Promise<void>;
  /** Whether notifications arrive at this moment, as far as is known. */
  isUp(): boolean;
  close(): Promise<void>;
};

// A link that went silent without a word (a pulled cable, a dropped NAT entry) is noticed within the sum, under 10 s.
const PROBE = { everyMs: 5_000, limitMs: 3_000 };

// A connection that dies younger than this is part of the same trouble: retrying it at once would be a storm of log-ins.
const STABLE_MS = 1_000;

// PostgreSQL's limit for names; a longer one would be refused again at every reconnect.
const MAX_CHANNEL_BYTES = 63;

/**
 * Owns one database connection for LISTEN and mends it for ever: nothing is thrown out of band and no attempt is the last.
 * Connecting starts at once; a database that is away at the start is the same as one that was lost.
 */
export function createListener(options: ListenerOptions): Listener {
  const { applicationName, log, onUp, onDown, probe = PROBE } = options;
  const address = parseAddress({ url: options.directUrl, caFile: options.caFile });
  const handlers = new Map<string, Set<NotificationHandler>>();
  const closing = new AbortController();
  let up = promiseOfSession();
  let current: ListenSession | undefined;
  const ended = keepUp();

  async function keepUp(): Promise<void> {
    let attempt = 0;
    let deafSince: number | undefined;
    while (!closing.signal.aborted) {
      await pause(backoffMs(attempt++));
      const session = openSession({ address, applicationName, probe, signal: closing.signal, onNotification: deliver });
      try {
        await session.connect();
        await listenToAll(session);
        current = session;
        up.resolve(session);
        const upSince = performance.now();
        const state = { afterLoss: deafSince !== undefined, deafMs: upSince - (deafSince ?? upSince) };
        call("onUp", () => onUp?.(state));
        session.startProbing();
        noteLoss({ error: await session.lost, wasUp: true });
        deafSince = session.deafSince();
        if (performance.now() - upSince >= STABLE_MS) attempt = 0;
      } catch (error) {
        noteLoss({ error: error as Error, wasUp: false });
      }
      await session.close();
    }
  }

  async function listenToAll(session: ListenSession): Promise<void> {
    const done = new Set<string>();
    // Looked up anew each time: a channel may be added while an earlier one is being sent.
    const next = () => [...handlers.keys()].find((channel) => !done.has(channel));
    for (let channel = next(); channel !== undefined; channel = next()) {
      await session.listen(channel);
      done.add(channel);
    }
  }

  function noteLoss(loss: { error: Error; wasUp: boolean }): void {
    if (loss.wasUp) {
      current = undefined;
      up = promiseOfSession();
    }
    if (closing.signal.aborted) return;
    log.warn({ err: loss.error }, loss.wasUp ? "the LISTEN connection was lost" : "the LISTEN connection could not be opened");
    if (loss.wasUp) call("onDown", () => onDown?.(loss.error));
  }

  function deliver(channel: string, payload: string): void {
    for (const handler of handlers.get(channel) ?? []) call(channel, () => handler(payload, channel));
  }

  function call(source: string, handler: () => void): void {
    try {
      handler();
    } catch (error) {
      log.error({ err: error, source }, "a handler of the LISTEN connection failed");
    }
  }

  async function pause(ms: number): Promise<void> {
    // Rejects only when closing, which the loop sees by itself.
    if (ms > 0) await sleep(ms, undefined, { signal: closing.signal }).catch(() => {});
  }

  return {
    async listen(channel, handler) {
      if (channel === "" || Buffer.byteLength(channel) > MAX_CHANNEL_BYTES) {
        throw new Error(`A channel needs a name of 1 to ${MAX_CHANNEL_BYTES} bytes.`);
      }
      const known = handlers.get(channel);
      if (known) known.add(handler);
      else handlers.set(channel, new Set([handler]));
      for (;;) {
        if (closing.signal.aborted) throw new Error("the listener is closed");
        const session = current ?? (await up.promise);
        try {
          return await session.listen(channel);
        } catch {
          // The connection was lost meanwhile; the next session brings this channel with it. Without the wait this would
          // spin on the dead one and keep the loop that replaces it from running.
          await session.lost;
          await new Promise((resolve) => setImmediate(resolve));
        }
      }
    },
    isUp: () => current !== undefined,
    async close() {
      closing.abort();
      up.reject(new Error("the listener is closed"));
      await ended;
    },
  };
}

function promiseOfSession() {
  const promise = Promise.withResolvers<ListenSession>();
  // Often nobody waits for it, and closing must not become an unhandled rejection.
  promise.promise.catch(() => {});
  return promise;
}
