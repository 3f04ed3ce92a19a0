"use client";
import { useRef } from "react";
import { useConversations } from "../../../client/live.tsx";
import { t } from "../../../strings/index.ts";
import { authorName, useRoom } from "../room/room.tsx";
import { excerptText } from "../text/excerpt-text.ts";
import { mentionsIn } from "../text/mentions.ts";
import { ComposeField } from "./ComposeField.tsx";
import { ContextBar } from "./ContextBar.tsx";
import { useDraft } from "./draft.ts";
import type { Composing } from "./use-composing.ts";

/** Writes a new message, or an answer to one. */
export function WriteForm({ label, composing, onSent }: { label: string; composing: Composing; onSent: () => void }) {
  const { live, state } = useConversations();
  const room = useRoom();
  const { conversation, me, people, blocked } = room;
  const conversationId = conversation.id;
  const { text, setText, fromElsewhere } = useDraft({ live, me: state.me, conversationId, elsewhere: conversation.draft });
  const picked = useRef(new Set<string>());
  const others = Object.values(people).filter(({ userId }) => userId !== me && !blocked.includes(userId));
  const { answered } = composing;

  function change(next: string) {
    setText(next);
    if (next.trim() !== "" && conversation.state === "open") live.typing(conversationId);
  }

  function send() {
    const body = text.trim();
    const result = live.send({
      conversationId,
      body,
      mentions: mentionsIn(body, others, picked.current),
      replyTo: answered && { id: answered.id, seq: answered.seq, authorId: answered.authorId, excerpt: excerptText(answered) },
    });
    if (!result.ok) return;
    picked.current.clear();
    setText("");
    composing.stop();
    onSent();
  }

  return (
    <>
      {answered ? (
        <ContextBar
          icon="reply"
          title={answered.authorId === me ? t.chat.replyingToYourself : t.chat.replyingTo(authorName(room, answered.authorId))}
          text={excerptText(answered)}
          closeLabel={t.chat.stopReplying}
          onClose={composing.stop}
        />
      ) : null}
      <ComposeField
        label={label}
        text={text}
        onText={change}
        onSubmit={send}
        onEscape={answered ? composing.stop : undefined}
        submit={{ label: t.chat.send, icon: "send" }}
        people={others}
        onMention={(userId) => picked.current.add(userId)}
        hint={fromElsewhere ? t.chat.draftElsewhere : undefined}
        takesFocus={answered}
      />
    </>
  );
}
