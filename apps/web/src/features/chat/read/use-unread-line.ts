"use client";
import type { ConversationSummary } from "@namegame/contract";
import type { MessageWindow } from "@namegame/live";
import { useState } from "react";

/** The first message that was unread when the conversation was opened, as far as it was read. What comes later is new to nobody who looks. */
export function useUnreadLine({ conversation, window, me }: { conversation: ConversationSummary; window: MessageWindow; me: string }) {
  const [{ readSeq, headSeq }] = useState(conversation);
  const { messages, hasMore } = window;
  const reachesBack = !hasMore || (messages[0]?.seq ?? 0) <= readSeq + 1;
  if (!reachesBack) return undefined;
  return messages.find(({ seq, authorId }) => seq > readSeq && seq <= headSeq && authorId !== me)?.id;
}
