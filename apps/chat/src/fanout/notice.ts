import type { Message } from "@namegame/contract";

import type { AppendedNotice } from "../sockets/types.ts";
import { MAX_PAYLOAD_BYTES } from "./publish-queue.ts";

// The adapter wraps the notice in its own type, pod id, namespace and event name: about 90 bytes.
const ENVELOPE_BYTES = 500;

/** What the other pods are told of a batch: the messages where they fit one notification, else where to read them. */
export function noticeOf(messages: readonly Message[]): AppendedNotice {
  const inline: AppendedNotice = { messages: [...messages] };
  if (Buffer.byteLength(JSON.stringify(inline)) <= MAX_PAYLOAD_BYTES - ENVELOPE_BYTES) return inline;
  const heads = new Map<string, number>();
  for (const { conversationId, seq } of messages) heads.set(conversationId, Math.max(seq, heads.get(conversationId) ?? 0));
  return { heads: [...heads] };
}
