"use client";
import type { ConversationSummary } from "@namegame/contract";
import { pendingIn, type MessageWindow } from "@namegame/live";
import { EmptyState, Skeleton } from "@namegame/ui";
import { Fragment, useState } from "react";
import { useConversations } from "../../../client/live.tsx";
import { useHydrated } from "../../../client/use-hydrated.ts";
import { t } from "../../../strings/index.ts";
import { conversationName } from "../components/ConversationFace.tsx";
import { ChatTime } from "../read/ChatTime.tsx";
import { groupMessages } from "../read/group-messages.ts";
import { readersByMessage } from "../read/readers.ts";
import { useRoom } from "../room/room.tsx";
import { MessageRun } from "./MessageRun.tsx";
import { PendingBubbles } from "./PendingBubbles.tsx";
import { useMessageKeys } from "./use-message-keys.ts";

/** Everything that was read of a conversation, by day and author, and at its end what is on its way. */
export function MessageList({
  window,
  firstUnreadId,
  loadingOlder,
  loadingNewer,
}: {
  window: MessageWindow;
  /** The first message that was unread when the conversation was opened. */
  firstUnreadId: string | undefined;
  loadingOlder: boolean;
  loadingNewer: boolean;
}) {
  const { state } = useConversations();
  const { conversation } = useRoom();
  const hydrated = useHydrated();
  const [focusedId, setFocusedId] = useState<string>();
  const onKeyDown = useMessageKeys();
  const pending = pendingIn(state, conversation.id);
  const dayOf = (time: string) => (hydrated ? new Date(time).toDateString() : time.slice(0, 10));
  const days = groupMessages(window.messages, dayOf, firstUnreadId);
  const readers = readersByMessage(window.messages, state.reads[conversation.id] ?? {});
  const newestId = window.hasNewer ? undefined : window.messages.at(-1)?.id;
  const stopId = window.messages.some(({ id }) => id === focusedId) ? focusedId : window.messages.at(-1)?.id;
  if (days.length === 0 && pending.length === 0) return <NothingYet conversation={conversation} />;
  return (
    // Arrows go from message to message; the buttons themselves are what is pressed.
    <div role="presentation" onKeyDown={onKeyDown} className="px-3 pt-4 pb-3 sm:px-5">
      {window.hasMore ? (
        <PageSkeleton label={loadingOlder ? t.chat.loadingOlder : ""} />
      ) : (
        <p className="m-0 pb-2 text-center text-sm text-ink-soft">{t.chat.beginning}</p>
      )}
      {days.map((day) => (
        <section key={day.runs[0]!.messages[0]!.id}>
          <h2 className="mx-auto my-4 w-fit rounded-full bg-sunken px-3 py-0.5 text-xs font-semibold tracking-normal text-ink-soft">
            <ChatTime time={day.time} as="day" />
          </h2>
          {day.runs.map((run) => (
            <Fragment key={run.messages[0]!.id}>
              {run.messages[0]!.id === firstUnreadId ? <UnreadLine /> : null}
              <MessageRun run={run} newestId={newestId} readers={readers} stopId={stopId} onStop={setFocusedId} />
            </Fragment>
          ))}
        </section>
      ))}
      {window.hasNewer ? <PageSkeleton label={loadingNewer ? t.chat.loadingNewer : ""} /> : <PendingBubbles pending={pending} />}
    </div>
  );
}

function UnreadLine() {
  return (
    <p
      data-unread=""
      className="m-0 mt-4 flex scroll-mt-4 items-center gap-3 text-xs font-semibold text-accent before:h-px before:flex-1 before:bg-accent after:h-px after:flex-1 after:bg-accent"
    >
      {t.chat.unread}
    </p>
  );
}

function PageSkeleton({ label }: { label: string }) {
  return (
    <div role="status" className="flex flex-col gap-2 py-4">
      <span className="sr-only">{label}</span>
      <Skeleton shape="box" className="h-11 w-2/5" />
      <Skeleton shape="box" className="ml-auto h-11 w-1/2" />
      <Skeleton shape="box" className="h-11 w-1/3" />
    </div>
  );
}

function NothingYet({ conversation }: { conversation: ConversationSummary }) {
  const hint = conversation.type === "group" ? t.chat.nothingYetGroup : t.chat.nothingYetDirect(conversationName(conversation));
  return (
    <EmptyState icon="wave" title={t.chat.nothingYet} className="py-16">
      {conversation.state === "closed" ? null : hint}
    </EmptyState>
  );
}
