"use client";
import type { Notification } from "@namegame/contract";
import { Avatar, cx } from "@namegame/ui";
import Link from "next/link";
import { call } from "../../../client/call.ts";
import { photoSource } from "../../../shell/photo-source.ts";
import { t } from "../../../strings/index.ts";
import { ChatTime } from "../../chat/read/ChatTime.tsx";

/** One notice: who, what, the beginning of the words, and the way there. Going there reads it. */
export function InboxRow({ notification }: { notification: Notification }) {
  const { id, kind, author, groupName, excerpt, createdAt, unread, conversationId, seq } = notification;
  const name = author?.name ?? t.chat.formerMember;
  return (
    <Link
      href={`/chat/${conversationId}?seq=${seq}`}
      // Nobody waits for it: the conversation opens at once, and reading it there says the same.
      onClick={() => void (unread && call("notify.markRead", { notificationId: id }))}
      className="flex min-h-18 items-start gap-3.5 rounded-lg px-3 py-3 text-ink no-underline transition-colors duration-150 hover:bg-sunken"
    >
      <Avatar id={author?.userId ?? conversationId} name={name} photo={photoSource(author?.photoId)} size="md" />
      <span className="min-w-0 flex-1">
        <span className={cx("block truncate font-name", unread ? "font-semibold" : "font-medium")}>{name}</span>
        <span className="block truncate text-sm text-ink-soft">{t.notify.what[kind](groupName)}</span>
        {excerpt ? <span className={cx("mt-0.5 line-clamp-2", unread ? "text-ink" : "text-ink-soft")}>{excerpt}</span> : null}
      </span>
      <span className="flex shrink-0 flex-col items-end gap-2 pt-0.5 text-xs text-ink-soft tabular-nums">
        <ChatTime time={createdAt} as="list" />
        {unread ? <span aria-label={t.notify.fresh} role="img" className="size-2.5 rounded-full bg-accent" /> : null}
      </span>
    </Link>
  );
}
