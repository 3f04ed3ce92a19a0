"use client";
import { useRef } from "react";
import { useConversations } from "../../../client/live.tsx";
import { t } from "../../../strings/index.ts";
import { ChosenPhotos } from "../photos/ChosenPhotos.tsx";
import { PhotoButton } from "../photos/PhotoButton.tsx";
import { usePhotos } from "../photos/use-photos.ts";
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
  const photos = usePhotos({ me: state.me, conversationId });
  // Null: a photo is still on its way.
  const ready = photos.attachments !== null && (text.trim() !== "" || photos.attachments.length > 0);

  function change(next: string) {
    setText(next);
    if (next.trim() !== "" && conversation.state === "open") live.typing(conversationId);
  }

  function send() {
    if (!photos.attachments) return;
    const body = text.trim();
    const result = live.send({
      conversationId,
      body,
      attachments: photos.attachments,
      mentions: mentionsIn(body, others, picked.current),
      replyTo: answered && { id: answered.id, seq: answered.seq, authorId: answered.authorId, excerpt: excerptText(answered) },
    });
    if (!result.ok) return;
    picked.current.clear();
    setText("");
    photos.clear();
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
      <ChosenPhotos photos={photos} />
      <ComposeField
        lead={<PhotoButton photos={photos} className="mb-0.5 -mr-1" />}
        ready={ready}
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
