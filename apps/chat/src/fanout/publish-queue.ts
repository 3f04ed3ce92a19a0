import { setTimeout as sleep } from "node:timers/promises";

export interface Notification {
  channel: string;
  payload: string;
}

/**
 * Sends notifications strictly one statement after the other, so that none overtakes another, as many per statement as have gathered.
 * A statement that fails is sent again: receivers skip by seq what they already have. What cannot be kept is given up and told of.
 */
export interface PublishQueue {
  /** Resolves when it was sent or given up; never rejects. */
  push(notification: Notification): Promise<void>;
  /** Tries for at most `limitMs` to send what is left, then gives it up. */
  close(limitMs: number): Promise<void>;
}

// PostgreSQL refuses a payload of 8,000 bytes.
export const MAX_PAYLOAD_BYTES = 7_999;
// One statement's worth: far below PostgreSQL's limits, far above what gathers in one round trip.
const MAX_STATEMENT = 100;
// With the database away for long, comparing heads later costs less than sending all of this.
const MAX_WAITING = 2_000;
const FIRST_RETRY_MS = 25;
const LONGEST_RETRY_MS = 1_000;

export function createPublishQueue(options: {
  send: (notifications: readonly Notification[]) => Promise<void>;
  /** An attempt failed and will be made again. */
  onFailure: (error: unknown) => void;
  /** A larger payload is refused; MAX_PAYLOAD_BYTES where nothing is said. */
  maxBytes?: number;
  /** `count` notifications were given up since the last success: the receivers must look into the table. */
  onLost: (count: number) => void;
}): PublishQueue {
  const { send, onFailure, onLost, maxBytes = MAX_PAYLOAD_BYTES } = options;
  const waiting: { notification: Notification; done: () => void }[] = [];
  const closing = new AbortController();
  let giveUpAt = Number.POSITIVE_INFINITY;
  let lost = 0;
  let running: Promise<void> | undefined;

  async function run(): Promise<void> {
    let delay = FIRST_RETRY_MS;
    while (waiting.length > 0) {
      const batch = waiting.slice(0, MAX_STATEMENT);
      try {
        await send(batch.map((item) => item.notification));
        finish(batch.length);
        delay = FIRST_RETRY_MS;
        if (lost > 0) onLost(takeLost());
      } catch (error) {
        onFailure(error);
        if (performance.now() >= giveUpAt) giveUp(waiting.length);
        else await sleep(delay, undefined, { signal: closing.signal }).catch(() => sleep(FIRST_RETRY_MS));
        delay = Math.min(delay * 2, LONGEST_RETRY_MS);
      }
    }
    running = undefined;
  }

  function finish(count: number): void {
    for (const item of waiting.splice(0, count)) item.done();
  }

  function giveUp(count: number): void {
    lost += count;
    finish(count);
  }

  function takeLost(): number {
    const count = lost;
    lost = 0;
    return count;
  }

  return {
    push(notification) {
      // It would be refused for ever and hold up all behind it.
      if (Buffer.byteLength(notification.payload) > maxBytes) {
        onFailure(new Error(`a notification of more than ${maxBytes} bytes cannot be sent`));
        onLost(1);
        return Promise.resolve();
      }
      if (waiting.length >= MAX_WAITING) giveUp(waiting.length);
      const { promise, resolve } = Promise.withResolvers<void>();
      waiting.push({ notification, done: resolve });
      running ??= run();
      return promise;
    },
    async close(limitMs) {
      giveUpAt = performance.now() + limitMs;
      closing.abort();
      await running;
    },
  };
}
