"use client";
import { typingIn } from "@namegame/live";
import { useConversations } from "../../../client/live.tsx";
import { typingText } from "./typing-text.ts";

/** Who is writing, in a line that is always there, so that nothing moves when somebody begins. Not announced: it would interrupt whoever reads. */
export function TypingLine({ conversationId }: { conversationId: string }) {
  const { state } = useConversations();
  const text = typingText(typingIn(state, conversationId, Date.now()).map(({ name }) => name));
  return (
    <p data-typing="" dir="auto" className="m-0 h-6 truncate px-2 text-sm leading-6 text-ink-soft">
      {text}
    </p>
  );
}
