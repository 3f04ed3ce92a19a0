"use client";
import type { ConversationSummary, Message } from "@namegame/contract";
import { pendingIn, type LiveState, type MessageWindow } from "@namegame/live";
import { Avatar, cx, EmptyState, Skeleton } from "@namegame/ui";
import { useConversations } from "../../../client/live.tsx";
import { useHydrated } from "../../../client/use-hydrated.ts";
import { photoSource } from "../../../shell/photo-source.ts";
import { t } from "../../../strings/index.ts";
import { PhotoGrid } from "../photos/PhotoGrid.tsx";
import { LinkPreviewCard } from "../preview/LinkPreviewCard.tsx";
import { ChatTime } from "../read/ChatTime.tsx";
import { groupMessages, type Run } from "../read/group-messages.ts";
import { MessageMenu } from "../reports/MessageMenu.tsx";
import { Bubble } from "./Bubble.tsx";
import { conversationName } from "./ConversationFace.tsx";
import { PendingBubbles } from "./PendingBubbles.tsx";

/** Everything that was read of a conversation, by day and author, and at its end what is on its way. */
export function MessageList({
  conversation,
  window,
  loading,
}: {
  conversation: ConversationSummary;
  window: MessageWindow;
  loading: boolean;
}) {
  const { state } = useConversations();
  const hydrated = useHydrated();
  const pending = pendingIn(state, conversation.id);
  const dayOf = (time: string) => (hydrated ? new Date(time).toDateString() : time.slice(0, 10));
  const days = groupMessages(window.messages, dayOf);
  const newest = window.messages.at(-1);
  if (days.length === 0 && pending.length === 0) return <NothingYet conversation={conversation} />;
  return (
    <div className="px-3 pt-4 pb-3 sm:px-5">
      {window.hasMore ? (
        <OlderSkeleton loading={loading} />
      ) : (
        <p className="m-0 pb-2 text-center text-sm text-ink-soft">{t.chat.beginning}</p>
      )}
      {days.map((day) => (
        <section key={day.runs[0]!.messages[0]!.id}>
          <h2 className="mx-auto my-4 w-fit rounded-full bg-sunken px-3 py-0.5 text-xs font-semibold tracking-normal text-ink-soft">
            <ChatTime time={day.time} as="day" />
          </h2>
          {day.runs.map((run) => (
            <RunOf key={run.messages[0]!.id} run={run} conversation={conversation} state={state} newest={newest} />
          ))}
        </section>
      ))}
      <PendingBubbles pending={pending} />
    </div>
  );
}

function RunOf({
  run,
  conversation,
  state,
  newest,
}: {
  run: Run;
  conversation: ConversationSummary;
  state: LiveState;
  newest: Message | undefined;
}) {
  const mine = run.authorId === state.me;
  const author = run.authorId ? state.people[conversation.id]?.[run.authorId] : undefined;
  const name = mine ? t.chat.you : (author?.name ?? t.chat.formerMember);
  const last = run.messages.at(-1)!;
  const status = mine && last.id === newest?.id ? mark(conversation, last.seq) : null;
  return (
    <article aria-label={name} className={mine ? "mt-3 flex justify-end" : "mt-3 flex items-end gap-2"}>
      {mine ? null : (
        <Avatar id={run.authorId ?? ""} name={author?.name ?? ""} photo={photoSource(author?.photoId)} size="xs" className="mb-5" />
      )}
      <div className={cx("flex min-w-0 flex-col", mine ? "max-w-[min(34rem,84%)] items-end" : "max-w-[min(34rem,74%)] items-start")}>
        {!mine && conversation.type === "group" ? <p className="m-0 mb-0.5 px-3 text-xs font-semibold text-ink-soft">{name}</p> : null}
        <ul className="contents">
          {run.messages.map((message, index) => (
            <Bubble key={message.id} mine={mine} first={index === 0} last={message === last}>
              {message.attachments ? <PhotoGrid attachments={message.attachments} author={name} /> : null}
              {message.body}
              {message.preview ? <LinkPreviewCard messageId={message.id} preview={message.preview} /> : null}
              {mine || message.gone ? null : <MessageMenu message={message} direct={conversation.type === "direct"} />}
            </Bubble>
          ))}
        </ul>
        <p className="m-0 mt-0.5 px-3 text-xs text-ink-soft tabular-nums">
          <ChatTime time={last.createdAt} as="clock" />
          {status ? ` · ${status}` : null}
        </p>
      </div>
    </article>
  );
}

function mark({ type, otherReadSeq }: ConversationSummary, seq: number): string {
  return type === "direct" && (otherReadSeq ?? 0) >= seq ? t.chat.read : t.chat.sent;
}

function OlderSkeleton({ loading }: { loading: boolean }) {
  return (
    <div role="status" className="flex flex-col gap-2 pb-4">
      <span className="sr-only">{loading ? t.chat.loadingOlder : ""}</span>
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
