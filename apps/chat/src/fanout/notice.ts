import type { Message } from "@namegame/contract";

import type { AppendedNotice } from "../sockets/types.ts";
import { MAX_PAYLOAD_BYTES } from "./publish-queue.ts";

// The adapter wraps the notice in its own type, pod id, namespace and event name: about 90 bytes.
const ENVELOPE_BYTES = 500;

// What the list around the messages takes.
const LIST_BYTES = 20;
const ROOM_BYTES = MAX_PAYLOAD_BYTES - ENVELOPE_BYTES - LIST_BYTES;

/**
 * What the other pods are told of messages: the messages themselves, as many to a notice as fit one notification, and of those that are
 * too large for one alone where to read them.
 */
export function noticesOf(messages: readonly Message[]): AppendedNotice[] {
  const notices: AppendedNotice[] = [];
  const heads = new Map<string, number>();
  let inline: Message[] = [];
  let bytes = 0;
  for (const message of messages) {
    const size = Buffer.byteLength(JSON.stringify(message)) + 1;
    if (size > ROOM_BYTES) {
      heads.set(message.conversationId, Math.max(message.seq, heads.get(message.conversationId) ?? 0));
      continue;
    }
    if (bytes + size > ROOM_BYTES) {
      notices.push({ messages: inline });
      [inline, bytes] = [[], 0];
    }
    inline.push(message);
    bytes += size;
  }
  if (inline.length > 0) notices.push({ messages: inline });
  if (heads.size > 0) notices.push({ heads: [...heads] });
  return notices;
}
