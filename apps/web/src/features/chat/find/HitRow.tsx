"use client";
import { Avatar } from "@namegame/ui";
import Link from "next/link";
import { useParams } from "next/navigation";
import type { MouseEvent } from "react";
import { photoSource } from "../../../shell/photo-source.ts";
import { t } from "../../../strings/index.ts";
import { ChatTime } from "../read/ChatTime.tsx";
import { excerptOf } from "./excerpt.ts";
import { requestJump } from "./jump-request.ts";
import type { Hit } from "./use-search.ts";

/** One found message: who, where, when, and the part that was found. */
export function HitRow(props: { hit: Hit; query: string; oneConversation: boolean; onGo: (() => void) | undefined }) {
  const { hit, query, oneConversation, onGo } = props;
  const { message, conversationName, author } = hit;
  const { conversationId } = useParams<{ conversationId?: string }>();
  const name = author?.name ?? t.chat.formerMember;

  function press(event: MouseEvent) {
    onGo?.();
    const elsewhere = event.metaKey || event.ctrlKey || event.shiftKey;
    // Already open: its address would change nothing.
    if (elsewhere || conversationId !== message.conversationId) return;
    event.preventDefault();
    requestJump({ conversationId, seq: message.seq });
  }

  return (
    <Link
      href={`/chat/${message.conversationId}?seq=${message.seq}`}
      onClick={press}
      className="flex min-h-18 items-start gap-3.5 rounded-lg px-3 py-2.5 text-ink no-underline hover:bg-sunken"
    >
      <Avatar id={author?.userId ?? ""} name={author?.name ?? ""} photo={photoSource(author?.photoId)} size="sm" className="mt-0.5" />
      <span className="min-w-0 flex-1">
        <span className="flex items-baseline gap-2">
          <span dir="auto" className="min-w-0 flex-1 truncate font-name font-semibold">
            {name}
          </span>
          <span className="shrink-0 text-xs text-ink-soft tabular-nums">
            <ChatTime time={message.createdAt} as="list" />
          </span>
        </span>
        {oneConversation ? null : (
          <span dir="auto" className="block truncate text-xs text-ink-soft">
            {conversationName}
          </span>
        )}
        <span dir="auto" className="line-clamp-2 text-sm break-words text-ink-soft">
          {excerptOf(message.body, query).map(({ text, hit }, index) =>
            hit ? (
              <mark key={index} className="rounded-sm bg-honey px-0.5 text-on-honey">
                {text}
              </mark>
            ) : (
              text
            ),
          )}
        </span>
      </span>
    </Link>
  );
}
