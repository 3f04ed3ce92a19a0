import type { Attachment, ErrorCode, Message, Result } from "@namegame/contract";

import { newId } from "../new-id.ts";
import type { Pending, Quote } from "../state.ts";
import type { OutboxStorage, StoredMessage } from "./storage.ts";

/**
 * Messages on their way. Each is stored before it is sent, sent one after the other in the order of writing, with the same client id until
 * the server has answered, and kept through reloads and tunnels for a day.
 */
export interface Outbox {
  /** Puts a message at the end; it is shown as waiting from this moment. */
  add(message: Outgoing): Pending;
  /** The server has it: it came back among the conversation's messages, whether or not the answer arrived. */
  settle(clientId: string): void;
  /** Sends a refused message again. */
  retry(clientId: string): void;
  /** Throws a message away, by the person's wish. */
  discard(clientId: string): void;
  /** Whether sending makes sense now. */
  setOnline(online: boolean): void;
  close(): void;
}

/** What a person has written. */
export interface Outgoing {
  conversationId: string;
  body: string;
  replyTo?: Quote | undefined;
  mentions?: readonly string[] | undefined;
  /** Photos that have arrived, as they are known here. */
  attachments?: readonly Attachment[] | undefined;
}

const DAY_MS = 24 * 60 * 60 * 1000;
// A tab that is closed or asleep leaves its messages to the others after this.
const LEASE_MS = 15_000;
const RENEW_EVERY_MS = 5_000;
const FIRST_RETRY_MS = 500;
const LONGEST_RETRY_MS = 15_000;
// Browsers' storages are known to hang: a message that cannot be kept is still one that can be sent. Below the lease, which is renewed by then.
const STORAGE_LIMIT_MS = 3_000;

// Everything else may succeed later.
const FINAL = new Set<ErrorCode>([
  "invalid_input",
  "message_too_long",
  "not_found",
  "not_allowed",
  "not_available",
  "group_archived",
  "photo_unusable",
]);

export function createOutbox(options: {
  storage: OutboxStorage;
  /** This tab, the same after a reload. */
  tab: string;
  /** Sends one message; rejects when no answer came in time. */
  send: (message: Outgoing & { clientId: string }) => Promise<Result<{ message: Message }>>;
  onSent: (message: Message) => void;
  onChange: (pending: Pending[]) => void;
  now?: () => number;
}): Outbox {
  const { storage, tab, send, onSent, onChange, now = Date.now } = options;
  let messages: StoredMessage[] = [];
  // Being written to the storage, or refused by it (full, broken, hanging): the storage's list may not know them.
  const unstored = new Map<string, Promise<void>>();
  const finished = new Set<string>();
  let online = false;
  let closed = false;
  let pumping = false;
  let wake: (() => void) | undefined;
  let delay = FIRST_RETRY_MS;
  const renewal = setInterval(() => void (messages.length > 0 && refresh()), RENEW_EVERY_MS);
  void refresh();

  /** Takes over what tabs that are gone have left, and lets go of what another took from this one while it slept. */
  async function refresh(): Promise<void> {
    const leaseUntil = now() + LEASE_MS;
    // Only what the storage held when it was asked can be missing from its answer because another tab took it.
    const asked = new Set(messages.filter(({ clientId }) => !unstored.has(clientId)).map(({ clientId }) => clientId));
    const claimed = await inTime(storage.claim({ owner: tab, now: now(), leaseUntil })).catch(() => undefined);
    if (closed) return;
    if (claimed) {
      const known = new Set(claimed.map((message) => message.clientId));
      const since = messages.filter(({ clientId }) => !asked.has(clientId) && !known.has(clientId));
      messages = [...claimed.filter(({ clientId }) => !finished.has(clientId)), ...since];
    }
    messages = messages.map((message) => ({ ...message, leaseUntil }));
    for (const message of messages) {
      if (message.state === "waiting" && now() - message.createdAt > DAY_MS) refuse(message.clientId, "too_late");
    }
    changed();
    void pump();
  }

  function changed(): void {
    onChange(messages.map(({ owner: _owner, leaseUntil: _leaseUntil, ...pending }) => pending));
  }

  function next(): StoredMessage | undefined {
    return online && !closed ? messages.find((message) => message.state === "waiting") : undefined;
  }

  async function pump(): Promise<void> {
    if (pumping) return;
    pumping = true;
    for (let message = next(); message; message = next()) {
      await unstored.get(message.clientId);
      // Asleep for longer than the lease: another tab may have sent it.
      if (message.leaseUntil < now()) await refresh();
      else await attempt(message);
    }
    pumping = false;
  }

  async function attempt({ conversationId, clientId, body, replyTo, mentions, attachments }: StoredMessage): Promise<void> {
    let retryAfterMs: number | undefined;
    try {
      const result = await send({ conversationId, clientId, body, replyTo, mentions, attachments });
      if (result.ok) {
        delay = FIRST_RETRY_MS;
        onSent(result.data.message);
        return remove(clientId);
      }
      if (FINAL.has(result.error.code)) {
        refuse(clientId, result.error.code);
        return changed();
      }
      retryAfterMs = result.error.retryAfterMs;
    } catch {
      // No answer: the same message with the same id goes again.
    }
    await pause(retryAfterMs ?? delay * (0.5 + Math.random()));
    delay = Math.min(delay * 2, LONGEST_RETRY_MS);
  }

  function pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  function refuse(clientId: string, error: ErrorCode): void {
    change(clientId, (message) => ({ ...message, state: "refused", error }));
  }

  function change(clientId: string, how: (message: StoredMessage) => StoredMessage): void {
    messages = messages.map((message) => {
      if (message.clientId !== clientId) return message;
      const next = how(message);
      void storage.update(next).catch(() => {});
      return next;
    });
  }

  function remove(clientId: string): void {
    finished.add(clientId);
    messages = messages.filter((message) => message.clientId !== clientId);
    changed();
    void Promise.resolve(unstored.get(clientId))
      .then(() => storage.remove(clientId))
      .catch(() => {});
  }

  return {
    add({ conversationId, body, replyTo, mentions, attachments }) {
      const message: StoredMessage = {
        clientId: newId(),
        conversationId,
        body,
        ...(replyTo && { replyTo }),
        ...(mentions?.length && { mentions }),
        ...(attachments?.length && { attachments }),
        createdAt: now(),
        state: "waiting",
        owner: tab,
        leaseUntil: now() + LEASE_MS,
      };
      messages = [...messages, message];
      const storing = inTime(storage.add(message)).then(
        () => void unstored.delete(message.clientId),
        () => {},
      );
      unstored.set(message.clientId, storing);
      changed();
      void pump();
      return message;
    },
    settle(clientId) {
      if (messages.some((message) => message.clientId === clientId)) remove(clientId);
    },
    retry(clientId) {
      // The day counts anew: the person has just said so.
      change(clientId, ({ error: _error, ...message }) => ({ ...message, state: "waiting", createdAt: now() }));
      changed();
      void pump();
    },
    discard: remove,
    setOnline(value) {
      online = value;
      if (!online) return;
      delay = FIRST_RETRY_MS;
      wake?.();
      void refresh();
    },
    close() {
      closed = true;
      clearInterval(renewal);
      wake?.();
      storage.close();
    },
  };
}

/** @throws when the storage has not answered by then */
function inTime<T>(answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("the storage does not answer")), STORAGE_LIMIT_MS);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
