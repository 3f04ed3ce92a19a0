"use client";
import type { ConversationSummary, ConversationView } from "@namegame/contract";
import { pendingIn, type MessagePage, type MessageWindow } from "@namegame/live";
import { Banner, EmptyState, Icon } from "@namegame/ui";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { useConversations, useLiveStore } from "../../../client/live.tsx";
import { FocusMode } from "../../../shell/FocusMode.tsx";
import { ButtonLink } from "../../../shell/linked.tsx";
import { t } from "../../../strings/index.ts";
import { Composer } from "../compose/Composer.tsx";
import { useKeyboardRoom } from "../read/use-keyboard-room.ts";
import { useOffline } from "../read/use-offline.ts";
import { useOlder } from "../read/use-older.ts";
import { useReadMark } from "../read/use-read-mark.ts";
import { useScroll } from "../read/use-scroll.ts";
import { conversationName } from "./ConversationFace.tsx";
import { ConversationHeader } from "./ConversationHeader.tsx";
import { MessageList } from "./MessageList.tsx";
import { RequestBar } from "./RequestBar.tsx";

const NOTHING_READ: MessageWindow = { messages: [], ahead: [], hasMore: false, hasNewer: false, floor: 0, change: 0 };

/** One conversation, with what the server knew when the page was made; from then on live. */
export function ConversationScreen({ conversation, page }: { conversation: ConversationView; page: MessagePage }) {
  const live = useLiveStore();
  useState(() => live.seed({ conversation, page }));
  useEffect(() => {
    live.seed({ conversation, page });
    void live.open(conversation.id);
  }, [live, conversation, page]);
  return <Known conversationId={conversation.id} />;
}

function Known({ conversationId }: { conversationId: string }) {
  const { state } = useConversations();
  const conversation = state.conversations[conversationId];
  return conversation ? <Open conversation={conversation} /> : <Gone />;
}

function Open({ conversation }: { conversation: ConversationSummary }) {
  const { live, state } = useConversations();
  const { id } = conversation;
  const window = state.windows[id] ?? NOTHING_READ;
  const newest = window.messages.at(-1);
  const pending = pendingIn(state, id).at(-1);
  const frame = useRef<HTMLDivElement>(null);
  useKeyboardRoom(frame);
  const { box, content, atEnd, onScroll, toEnd } = useScroll({
    newest: pending?.clientId ?? newest?.clientId,
    mine: pending !== undefined,
  });
  const { top, loading } = useOlder({ live, conversationId: id, hasMore: window.hasMore, box });
  useReadMark({ live, conversationId: id, seq: newest?.seq ?? 0, looking: atEnd });
  const below = atEnd ? 0 : Math.max(0, (newest?.seq ?? 0) - conversation.readSeq);

  return (
    <div ref={frame} className="flex h-dvh flex-col max-lg:fixed max-lg:inset-x-0 max-lg:top-0 max-lg:left-(--rail-width)">
      <FocusMode />
      <ConversationHeader conversation={conversation} />
      <div className="relative flex min-h-0 flex-1 flex-col">
        <div
          ref={box}
          onScroll={onScroll}
          role="log"
          aria-label={t.chat.messages(conversationName(conversation))}
          tabIndex={0}
          className="flex min-h-0 flex-1 flex-col-reverse overflow-y-auto overscroll-contain [overflow-anchor:none] focus-visible:-outline-offset-4"
        >
          <div ref={content} className="mx-auto w-full max-w-4xl">
            <div ref={top} />
            <MessageList conversation={conversation} window={window} loading={loading} />
          </div>
        </div>
        {atEnd ? null : <ToEnd count={below} onPress={() => toEnd("smooth")} />}
      </div>
      <footer className="mx-auto w-full max-w-4xl px-3 pt-2 pb-[max(0.75rem,env(safe-area-inset-bottom))] sm:px-5">
        <Foot conversation={conversation} onSent={() => toEnd()} />
      </footer>
    </div>
  );
}

function Foot({ conversation, onSent }: { conversation: ConversationSummary; onSent: () => void }) {
  const { state } = useConversations();
  const offline = useOffline(state.connection);
  const name = conversationName(conversation);
  if (conversation.state === "request") return <RequestBar conversation={conversation} />;
  if (conversation.state === "closed") return <p className="m-0 py-3 text-center text-ink-soft">{t.chat.closed}</p>;
  const label = conversation.type === "direct" ? t.chat.writeTo(name) : t.chat.write;
  return (
    <>
      {offline ? <Note>{t.chat.offline}</Note> : null}
      {conversation.state === "waiting" ? <Note>{t.chat.waitingFor(name)}</Note> : null}
      <Composer key={conversation.id} conversationId={conversation.id} label={label} onSent={onSent} />
    </>
  );
}

function Note({ children }: { children: ReactNode }) {
  return <Banner className="mb-2 text-sm">{children}</Banner>;
}

function ToEnd({ count, onPress }: { count: number; onPress: () => void }) {
  return (
    <button
      type="button"
      onClick={onPress}
      className="absolute bottom-3 left-1/2 inline-flex min-h-11 -translate-x-1/2 items-center gap-1.5 rounded-full bg-surface px-4 text-sm font-semibold text-accent shadow-lift"
    >
      <Icon name="down" size={20} />
      {count > 0 ? t.chat.newMessages(count) : <span className="sr-only">{t.chat.toNewest}</span>}
    </button>
  );
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
