"use client";
import type { Notification } from "@namegame/contract";
import { Avatar } from "@namegame/ui";
import { call } from "../../../client/call.ts";
import { photoSource } from "../../../shell/photo-source.ts";
import { t } from "../../../strings/index.ts";
import { NoticeRow } from "./NoticeRow.tsx";

/** One notice: who, what, the beginning of the words, and the way there. Going there reads it. */
export function InboxRow({ notification }: { notification: Notification }) {
  const { id, kind, author, groupName, excerpt, createdAt, unread, conversationId, seq } = notification;
  const name = author?.name ?? t.chat.formerMember;
  return (
    <NoticeRow
      href={`/chat/${conversationId}?seq=${seq}`}
      // Nobody waits for it: the conversation opens at once, and reading it there says the same.
      onOpen={() => void (unread && call("notify.markRead", { notificationId: id }))}
      picture={<Avatar id={author?.userId ?? conversationId} name={name} photo={photoSource(author?.photoId)} size="md" />}
      title={name}
      detail={t.notify.what[kind](groupName)}
      words={excerpt}
      createdAt={createdAt}
      unread={unread}
    />
  );
}
