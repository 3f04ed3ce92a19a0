import { appendMessages, type Appended, type NewMessage } from "@namegame/core";
import { fail } from "@namegame/contract";
import type { Db } from "@namegame/db";

/** Gathers what many people send at once into few statements, one at a time, so that a person's messages keep their order. */
export interface Batcher {
  /** Resolves after the commit. @throws unavailable when nothing is known to be stored: send it again with the same client id. */
  add(message: NewMessage): Promise<Appended>;
  /** Resolves when everything taken was answered. */
  settled(): Promise<void>;
}

// Between two statements at least, so that a busy moment costs a hundred of them a second and not one a message. Who writes at a quiet
// moment waits for nothing.
const EVERY_MS = 10;
// Keeps a statement, and the rows that it locks, few.
const MAX_BATCH = 64;
// With a database that answers in 10 ms this is a third of a second's work; more would only wait to time out.
const MAX_WAITING = 2_000;
const RETRY_AFTER_MS = 2_000;

interface Item {
  message: NewMessage;
  resolve: (outcome: Appended) => void;
  reject: (error: unknown) => void;
}

export function createBatcher(options: {
  db: Db;
  /** What was committed, in order; called before anybody is answered. */
  onCommitted: (appended: Appended[], batch: { size: number; seconds: number }) => void;
  onFailed: (error: unknown) => void;
}): Batcher {
  const { db, onCommitted, onFailed } = options;
  const waiting: Item[] = [];
  let running: Promise<void> | undefined;
  let lastBegun = Number.NEGATIVE_INFINITY;

  async function run(): Promise<void> {
    while (waiting.length > 0) {
      const waitMs = lastBegun + EVERY_MS - performance.now();
      // What one read of the network brought belongs together, also where nothing is waited for.
      if (waitMs <= 0) await new Promise((resolve) => setImmediate(resolve));
      else if (waiting.length < MAX_BATCH) await new Promise((resolve) => setTimeout(resolve, waitMs));
      lastBegun = performance.now();
      await store(waiting.splice(0, MAX_BATCH));
    }
    running = undefined;
  }

  async function store(items: Item[]): Promise<void> {
    const begun = performance.now();
    try {
      const outcomes = await appendMessages({ db, messages: items.map((item) => item.message) });
      onCommitted(outcomes, { size: items.length, seconds: (performance.now() - begun) / 1000 });
      items.forEach((item, index) => item.resolve(outcomes[index]!));
    } catch (error) {
      onFailed(error);
      // One text that the database refuses must not take the others of its batch with it.
      if (items.length > 1 && isAboutData(error)) for (const item of items) await store([item]);
      else for (const item of items) item.reject(error);
    }
  }

  return {
    async add(message) {
      if (waiting.length >= MAX_WAITING) fail("unavailable", { retryAfterMs: RETRY_AFTER_MS });
      const { promise, resolve, reject } = Promise.withResolvers<Appended>();
      waiting.push({ message, resolve, reject });
      running ??= run();
      try {
        return await promise;
      } catch {
        return fail("unavailable", { retryAfterMs: RETRY_AFTER_MS });
      }
    },
    async settled() {
      await running;
    },
  };
}

/** SQLSTATE classes 22 (data exception) and 23 (constraint violation). */
function isAboutData(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  return typeof code === "string" && /^2[23]/.test(code);
}
