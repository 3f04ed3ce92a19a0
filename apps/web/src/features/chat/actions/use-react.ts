"use client";
import type { Message } from "@namegame/contract";
import { useToast } from "@namegame/ui";
import { faultText } from "../../../client/fault-text.ts";
import { useConversations } from "../../../client/live.tsx";
import { t } from "../../../strings/index.ts";

/** Gives a message a reaction, or takes one's own back. */
export function useReact(): (message: Message, emoji: string) => Promise<void> {
  const { live, state } = useConversations();
  const toast = useToast();
  return async (message, emoji) => {
    const given = message.reactions?.find((reaction) => reaction.emoji === emoji)?.userIds.includes(state.me) ?? false;
    const result = await live.react(message.id, emoji, !given);
    if (result.ok) return;
    const tooMany = result.error.code === "not_allowed" && result.error.limit !== undefined;
    toast.show({ title: tooMany ? t.chat.tooManyReactions : faultText(result.error), tone: "danger" });
  };
}
