import { setTimeout as sleep } from "node:timers/promises";

import { Client } from "pg";

import type { Address } from "./address.ts";

/** One life of a LISTEN connection, from connecting to its loss. Every call rejects as soon as the connection is known to be lost. */
export type ListenSession = {
  connect(): Promise<void>;
  /** Sends LISTEN once per channel; a second call for the same channel waits for the first. */
  listen(channel: string): Promise<void>;
  /** Begins to ask the connection for life. */
  startProbing(): void;
  /** Resolves with the reason when the connection is lost or the signal aborts. */
  readonly lost: Promise<Error>;
  /** The moment after which nothing is known to have arrived, by performance.now(): that of the loss, or of the last answer before a silence. */
  deafSince(): number;
  close(): Promise<void>;
};

const CONNECT_LIMIT_MS = 5_000;

// An orderly goodbye is a courtesy to the server's log; it must not delay the end of the process.
const GOODBYE_LIMIT_MS = 500;

export function openSession(options: {
  address: Address;
  applicationName: string;
  probe: { everyMs: number; limitMs: number };
  signal: AbortSignal;
  onNotification: (channel: string, payload: string) => void;
}): ListenSession {
  const { address, applicationName, probe, signal, onNotification } = options;
  const lost = Promise.withResolvers<Error>();
  const listening = new Map<string, Promise<void>>();
  const client = new Client({
    ...address,
    application_name: applicationName,
    connectionTimeoutMillis: CONNECT_LIMIT_MS,
    keepAlive: true,
  });
  let lastAnswer = performance.now();
  let silent = false;
  let lostAt: number | undefined;
  void lost.promise.then(() => (lostAt = performance.now()));
  client.on("error", lost.resolve);
  client.on("end", () => lost.resolve(new Error("the connection ended")));
  client.on("notification", ({ channel, payload }) => {
    lastAnswer = performance.now();
    onNotification(channel, payload ?? "");
  });
  const abort = () => lost.resolve(new Error("the listener is closed"));
  if (signal.aborted) abort();
  else signal.addEventListener("abort", abort, { once: true });

  function orLost<Value>(work: Promise<Value>): Promise<Value> {
    return Promise.race([work, lost.promise.then((error) => Promise.reject(error))]);
  }

  async function run(statement: string): Promise<void> {
    // pg has no limit of its own for a link that swallows everything.
    const timer = setTimeout(() => {
      silent = true;
      lost.resolve(new Error(`no answer within ${probe.limitMs} ms`));
    }, probe.limitMs);
    try {
      await orLost(client.query(statement));
      lastAnswer = performance.now();
    } catch (error) {
      // A killed backend answers the statement before the socket ends: whoever retries must not find this session alive.
      lost.resolve(error as Error);
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  async function probeForEver(): Promise<void> {
    const stop = new AbortController();
    void lost.promise.then(() => stop.abort());
    try {
      for (;;) {
        await sleep(probe.everyMs, undefined, { signal: stop.signal });
        await run("select 1");
      }
    } catch (error) {
      lost.resolve(error as Error);
    }
  }

  return {
    async connect() {
      await orLost(client.connect());
    },
    listen(channel) {
      const known = listening.get(channel);
      if (known) return known;
      const sent = run(`listen ${client.escapeIdentifier(channel)}`);
      listening.set(channel, sent);
      return sent;
    },
    startProbing: () => void probeForEver(),
    lost: lost.promise,
    deafSince: () => (silent ? lastAnswer : (lostAt ?? performance.now())),
    async close() {
      signal.removeEventListener("abort", abort);
      const goodbye = new AbortController();
      // On a dead link end() never settles, so the socket is destroyed in any case.
      await Promise.race([client.end().catch(() => {}), sleep(GOODBYE_LIMIT_MS, undefined, { signal: goodbye.signal }).catch(() => {})]);
      goodbye.abort();
      client.connection.stream.destroy();
    },
  };
}
