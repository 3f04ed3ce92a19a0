"use client";
import { type Refresher, refresherPath } from "@namegame/contract";
import { Icon } from "@namegame/ui";
import { t } from "../../strings/index.ts";
import { NoticeRow } from "../notify/inbox/NoticeRow.tsx";

/** One line of the inbox, and the way to the practice of that event, which reads it. */
export function RefresherRow({ refresher }: { refresher: Refresher }) {
  const { eventName, groupName, createdAt, unread } = refresher;
  return (
    <NoticeRow
      href={refresherPath(refresher)}
      picture={
        <span className="face-shape grid size-14 shrink-0 place-items-center bg-honey-soft text-on-honey-soft">
          <Icon name="practice" size={28} />
        </span>
      }
      title={t.refresher.since(eventName)}
      wraps
      detail={groupName}
      words={t.refresher.question}
      createdAt={createdAt}
      unread={unread}
    />
  );
}
