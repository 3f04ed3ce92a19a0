import { setTimeout as sleep } from "node:timers/promises";

import { MESSAGE_PAGE, type Message } from "@namegame/contract";

/** Passes each conversation's messages to this pod's sockets in the order of seq, each once, whatever order they are heard in. */
export interface Delivery {
  /** Somebody here follows the conversation from now on; `headSeq` was read from the table before their first read of messages. */
  follow(conversationId: string, headSeq: number): void;
  /** Nobody here follows it any more. */
  forget(conversationId: string): void;
  /** Messages that were committed, heard from this pod's writers or from another's. */
  offer(messages: readonly Message[]): void;
  /** The table holds messages up to this seq. */
  reach(conversationId: string, headSeq: number): void;
  followed(): string[];
  close(): void;
}

interface Stream {
  /** Every message up to this seq was passed on, or was there before anybody here followed. */
  delivered: number;
  /** The newest seq known to be in the table. */
  head: number;
  /** Messages beyond a gap. */
  held: Map<number, Message>;
  reading: boolean;
}

// Two pods that write at once hear of each other's messages a moment after their own: most gaps close by themselves.
const GAP_GRACE_MS = 30;
const READ_PAGE = 200;
// Further behind than this, everybody gets the newest page; the browsers see the gap and read by their own cursors.
const CATCH_UP_MAX = 1_000;
const RETRY_MS = 500;

export function createDelivery(options: {
  read: (range: { conversationId: string; after: number; upTo: number; limit: number }) => Promise<Message[]>;
  emit: (conversationId: string, messages: Message[]) => void;
  onGapRead: () => void;
  onReadFailed: (error: unknown) => void;
}): Delivery {
  const { read, emit, onGapRead, onReadFailed } = options;
  const streams = new Map<string, Stream>();

  /** Everything without a gap goes out at once; for the rest the table is asked. */
  function passOn(conversationId: string, stream: Stream): void {
    let upTo = stream.delivered;
    while (stream.held.has(upTo + 1)) upTo += 1;
    release(conversationId, stream, upTo);
    if (stream.delivered < stream.head) void catchUp(conversationId, stream);
  }

  function release(conversationId: string, stream: Stream, upTo: number): void {
    if (upTo <= stream.delivered) return;
    const messages = [...stream.held.values()].filter((message) => message.seq <= upTo).sort((a, b) => a.seq - b.seq);
    skipTo(stream, upTo);
    if (messages.length > 0) emit(conversationId, messages);
  }

  async function catchUp(conversationId: string, stream: Stream): Promise<void> {
    if (stream.reading) return;
    stream.reading = true;
    const follows = () => streams.get(conversationId) === stream;
    await sleep(GAP_GRACE_MS);
    while (follows() && stream.delivered < stream.head) {
      if (stream.head - stream.delivered > CATCH_UP_MAX) skipTo(stream, stream.head - MESSAGE_PAGE);
      const { delivered: after, head: upTo } = stream;
      onGapRead();
      try {
        const messages = await read({ conversationId, after, upTo, limit: READ_PAGE });
        if (!follows()) break;
        hold(stream, messages);
        // The table's word is final: a seq that is missing from it will never come.
        release(conversationId, stream, messages.length < READ_PAGE ? upTo : messages.at(-1)!.seq);
      } catch (error) {
        onReadFailed(error);
        await sleep(RETRY_MS);
      }
    }
    stream.reading = false;
  }

  return {
    follow(conversationId, headSeq) {
      const stream = streams.get(conversationId);
      if (!stream) streams.set(conversationId, { delivered: headSeq, head: headSeq, held: new Map(), reading: false });
    },
    forget: (conversationId) => void streams.delete(conversationId),
    offer(messages) {
      const touched = new Set<string>();
      for (const message of messages) {
        const stream = streams.get(message.conversationId);
        if (!stream) continue;
        hold(stream, [message]);
        touched.add(message.conversationId);
      }
      for (const conversationId of touched) passOn(conversationId, streams.get(conversationId)!);
    },
    reach(conversationId, headSeq) {
      const stream = streams.get(conversationId);
      if (!stream) return;
      stream.head = Math.max(stream.head, headSeq);
      passOn(conversationId, stream);
    },
    followed: () => [...streams.keys()],
    close: () => streams.clear(),
  };
}

function hold(stream: Stream, messages: readonly Message[]): void {
  for (const message of messages) {
    if (message.seq <= stream.delivered) continue;
    stream.held.set(message.seq, message);
    stream.head = Math.max(stream.head, message.seq);
  }
}

function skipTo(stream: Stream, seq: number): void {
  stream.delivered = seq;
  for (const held of stream.held.keys()) if (held <= seq) stream.held.delete(held);
}
