import { setTimeout as sleep } from "node:timers/promises";

import type { MessageChanges } from "@namegame/contract";

/** Passes the state of changed messages to this pod's sockets, in the order of their numbers of change. */
export interface Changes {
  /** Somebody here follows the conversation; `head` was read before their first read of messages. */
  follow(conversationId: string, head: number): void;
  forget(conversationId: string): void;
  /** The table holds changes up to this number. */
  reach(conversationId: string, head: number): void;
}

interface Stream {
  /** Every change up to this number was passed on, or was there before anybody here followed. */
  passed: number;
  head: number;
  reading: boolean;
}

const READ_PAGE = 100;
const RETRY_MS = 500;

/** What changed is always read from the table: a reaction a second later is one more read, and a hundred in one moment are one, too. */
export function createChanges(options: {
  read: (range: { conversationId: string; after: number; head: number; limit: number }) => Promise<MessageChanges>;
  emit: (conversationId: string, changes: MessageChanges) => void;
  onReadFailed: (error: unknown) => void;
}): Changes {
  const { read, emit, onReadFailed } = options;
  const streams = new Map<string, Stream>();

  async function catchUp(conversationId: string, stream: Stream): Promise<void> {
    if (stream.reading) return;
    stream.reading = true;
    const follows = () => streams.get(conversationId) === stream;
    while (follows() && stream.passed < stream.head) {
      const { passed: after, head } = stream;
      try {
        const changes = await read({ conversationId, after, head, limit: READ_PAGE });
        if (!follows()) break;
        stream.passed = changes.upTo;
        emit(conversationId, changes);
      } catch (error) {
        onReadFailed(error);
        await sleep(RETRY_MS);
      }
    }
    stream.reading = false;
  }

  return {
    follow(conversationId, head) {
      if (!streams.has(conversationId)) streams.set(conversationId, { passed: head, head, reading: false });
    },
    forget: (conversationId) => void streams.delete(conversationId),
    reach(conversationId, head) {
      const stream = streams.get(conversationId);
      if (!stream) return;
      stream.head = Math.max(stream.head, head);
      void catchUp(conversationId, stream);
    },
  };
}
