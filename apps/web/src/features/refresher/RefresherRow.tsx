"use client";
import { type Refresher, refresherPath } from "@namegame/contract";
import { cx, Icon } from "@namegame/ui";
import Link from "next/link";
import { t } from "../../strings/index.ts";
import { ChatTime } from "../chat/read/ChatTime.tsx";

/** One line of the inbox, and the way to the practice of that event, which reads it. */
export function RefresherRow({ refresher }: { refresher: Refresher }) {
  const { eventName, groupName, createdAt, unread } = refresher;
  return (
    <Link
      href={refresherPath(refresher)}
      className="flex min-h-18 items-start gap-3.5 rounded-lg px-3 py-3 text-ink no-underline transition-colors duration-150 hover:bg-sunken"
    >
      <span className="face-shape grid size-14 shrink-0 place-items-center bg-honey-soft text-on-honey-soft">
        <Icon name="practice" size={28} />
      </span>
      <span className="min-w-0 flex-1">
        <span className={cx("line-clamp-2 font-name", unread ? "font-semibold" : "font-medium")}>{t.refresher.since(eventName)}</span>
        <span className="block truncate text-sm text-ink-soft">{groupName}</span>
        <span className={cx("mt-0.5 line-clamp-2", unread ? "text-ink" : "text-ink-soft")}>{t.refresher.question}</span>
      </span>
      <span className="flex shrink-0 flex-col items-end gap-2 pt-0.5 text-xs text-ink-soft tabular-nums">
        <ChatTime time={createdAt} as="list" />
        {unread ? <span aria-label={t.notify.fresh} role="img" className="size-2.5 rounded-full bg-accent" /> : null}
      </span>
    </Link>
  );
}
