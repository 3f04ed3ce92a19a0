"use client";
import type { ConversationSummary } from "@namegame/contract";
import { listedConversations, unreadOf, type LiveState } from "@namegame/live";
import { Count, cx, EmptyState, Icon } from "@namegame/ui";
import { useParams } from "next/navigation";
import { useConversations } from "../../../client/live.tsx";
import { ButtonLink, RowLink } from "../../../shell/linked.tsx";
import { useShell } from "../../../shell/ShellProvider.tsx";
import { t } from "../../../strings/index.ts";
import { ChatTime } from "../read/ChatTime.tsx";
import { excerptText } from "../text/excerpt-text.ts";
import { ConversationFace, conversationName } from "./ConversationFace.tsx";

/** Everything one takes part in, newest first; requests stand on top. */
export function ConversationList() {
  const { state } = useConversations();
  const all = listedConversations(state);
  const requests = all.filter((conversation) => conversation.state === "request");
  const rest = all.filter((conversation) => conversation.state !== "request");
  if (all.length === 0) return <NothingYet />;
  return (
    <>
      {requests.length > 0 ? (
        <section aria-labelledby="requests" className="mb-3">
          <h2 id="requests" className="m-0 px-3 pb-1 text-sm font-semibold text-ink-soft">
            {t.chat.requests}
          </h2>
          <Rows conversations={requests} state={state} />
        </section>
      ) : null}
      <Rows conversations={rest} state={state} label={t.chat.listLabel} />
    </>
  );
}

function Rows(props: { conversations: ConversationSummary[]; state: LiveState; label?: string }) {
  const { conversationId } = useParams<{ conversationId?: string }>();
  return (
    <ul aria-label={props.label} className="m-0 flex list-none flex-col gap-0.5 p-0">
      {props.conversations.map((conversation) => (
        <li key={conversation.id}>
          <Row conversation={conversation} state={props.state} current={conversation.id === conversationId} />
        </li>
      ))}
    </ul>
  );
}

function Row({ conversation, state, current }: { conversation: ConversationSummary; state: LiveState; current: boolean }) {
  const unread = unreadOf(conversation);
  return (
    <RowLink
      href={`/chat/${conversation.id}`}
      current={current}
      leading={<ConversationFace conversation={conversation} size="md" />}
      title={conversationName(conversation)}
      detail={<span className={cx(unread > 0 && "font-semibold text-ink")}>{lastWords(conversation, state)}</span>}
      trailing={
        <span className="flex shrink-0 flex-col items-end gap-1 self-start pt-1.5 text-xs text-ink-soft tabular-nums">
          {conversation.lastMessage ? <ChatTime time={conversation.lastMessage.createdAt} as="list" /> : null}
          <span className="flex items-center gap-1">
            {conversation.mentionSeq === null ? null : <MentionMark />}
            <Count value={unread} label={t.shell.unread(unread)} />
          </span>
        </span>
      }
    />
  );
}

function MentionMark() {
  return (
    <span className="grid size-6 place-items-center rounded-full bg-honey text-on-honey">
      <Icon name="at" size={16} />
      <span className="sr-only">{t.chat.mentioned}</span>
    </span>
  );
}

function lastWords(conversation: ConversationSummary, state: LiveState): string {
  const { id, type, lastMessage } = conversation;
  if (conversation.state === "request") return t.chat.request;
  if (!lastMessage) return type === "group" ? t.chat.nothingYet : "";
  const text = excerptText(lastMessage);
  if (lastMessage.authorId === state.me) return t.chat.youSaid(text);
  if (type === "direct") return text;
  const author = lastMessage.authorId ? state.people[id]?.[lastMessage.authorId]?.name : t.chat.formerMember;
  return author ? t.chat.said(author, text) : text;
}

function NothingYet() {
  const { activeGroup } = useShell();
  const action = activeGroup ? <ButtonLink href={`/g/${activeGroup.id}/people`}>{t.chat.emptyAction}</ButtonLink> : undefined;
  return (
    <EmptyState icon="chat" title={t.chat.empty} action={action}>
      {t.chat.emptyHint}
    </EmptyState>
  );
}
