"use client";
import type { ConversationView } from "@namegame/contract";
import type { MessagePage } from "@namegame/live";
import { EmptyState } from "@namegame/ui";
import { useEffect, useState } from "react";
import { useConversations, useLiveStore } from "../../../client/live.tsx";
import { ButtonLink } from "../../../shell/linked.tsx";
import { t } from "../../../strings/index.ts";
import { ConversationRoom } from "../room/ConversationRoom.tsx";

/** One conversation, with what the server knew when the page was made; from then on live. `at`: the message that the address names. */
export function ConversationScreen({
  conversation,
  page,
  at,
}: {
  conversation: ConversationView;
  page: MessagePage;
  at?: number | undefined;
}) {
  const live = useLiveStore();
  const { id } = conversation;
  useState(() => live.seed({ conversation, page }));
  useEffect(() => {
    live.seed({ conversation, page });
    // An earlier visit may have left this page in the middle of the conversation.
    const left = at === undefined && page.hasNewer !== true && live.getState().windows[id]?.hasNewer === true;
    void (left ? live.jump(id) : live.open(id));
  }, [live, conversation, page, id, at]);
  return <Known conversationId={id} at={at} />;
}

function Known({ conversationId, at }: { conversationId: string; at: number | undefined }) {
  const { state } = useConversations();
  const conversation = state.conversations[conversationId];
  return conversation ? <ConversationRoom conversation={conversation} at={at} /> : <Gone />;
}

function Gone() {
  return (
    <EmptyState
      icon="chat"
      title={t.chat.gone}
      headingLevel={1}
      className="py-20"
      action={<ButtonLink href="/chat">{t.chat.back}</ButtonLink>}
    >
      {t.chat.goneHint}
    </EmptyState>
  );
}
