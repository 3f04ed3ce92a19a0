import type { Pending } from "../state.ts";

/** A message as it is kept until the server has it. `owner` is the tab that sends it, for as long as its lease runs. */
export interface StoredMessage extends Pending {
  owner: string;
  leaseUntil: number;
}

/** Where unsent messages survive a reload. All tabs of one browser and person share it; each call is atomic among them. */
export interface OutboxStorage {
  add(message: StoredMessage): Promise<void>;
  /**
   * Makes `owner` the sender of its own messages and of those whose lease has run out (the tab was closed, or the phone put it to
   * sleep), until `leaseUntil`. Resolves with all that are now this tab's, in the order they were written.
   */
  claim(claim: { owner: string; now: number; leaseUntil: number }): Promise<StoredMessage[]>;
  /** Replaces a message if it is still there. */
  update(message: StoredMessage): Promise<void>;
  remove(clientId: string): Promise<void>;
  close(): void;
}

/** Keeps messages for the life of the page: where the browser offers no storage, or refuses it in private windows. */
export function createMemoryStorage(): OutboxStorage {
  let messages: StoredMessage[] = [];
  return {
    async add(message) {
      messages.push({ ...message });
    },
    async claim({ owner, now, leaseUntil }) {
      for (const message of messages) {
        if (message.owner === owner || message.leaseUntil <= now) Object.assign(message, { owner, leaseUntil });
      }
      return messages.filter((message) => message.owner === owner).map((message) => ({ ...message }));
    },
    async update(message) {
      messages = messages.map((known) => (known.clientId === message.clientId ? { ...message } : known));
    },
    async remove(clientId) {
      messages = messages.filter((message) => message.clientId !== clientId);
    },
    close() {},
  };
}
