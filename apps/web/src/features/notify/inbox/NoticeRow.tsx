import { cx } from "@namegame/ui";
import Link from "next/link";
import type { ReactNode } from "react";
import { t } from "../../../strings/index.ts";
import { ChatTime } from "../../chat/read/ChatTime.tsx";

export interface NoticeRowProps {
  href: string;
  /** On going there. */
  onOpen?: () => void;
  /** A face, or a sign in a face's place. */
  picture: ReactNode;
  title: string;
  /** A long title takes a second line, where it ends otherwise. */
  wraps?: boolean;
  detail: string;
  /** The beginning of the words. */
  words: string | null;
  createdAt: string;
  unread: boolean;
}

/** One line of the inbox and the way there, whatever it tells of. */
export function NoticeRow({ href, onOpen, picture, title, wraps = false, detail, words, createdAt, unread }: NoticeRowProps) {
  return (
    <Link
      href={href}
      onClick={onOpen}
      className="flex min-h-18 items-start gap-3.5 rounded-lg px-3 py-3 text-ink no-underline transition-colors duration-150 hover:bg-sunken"
    >
      {picture}
      <span className="min-w-0 flex-1">
        <span className={cx(wraps ? "line-clamp-2" : "block truncate", "font-name", unread ? "font-semibold" : "font-medium")}>
          {title}
        </span>
        <span className="block truncate text-sm text-ink-soft">{detail}</span>
        {words ? <span className={cx("mt-0.5 line-clamp-2", unread ? "text-ink" : "text-ink-soft")}>{words}</span> : null}
      </span>
      <span className="flex shrink-0 flex-col items-end gap-2 pt-0.5 text-xs text-ink-soft tabular-nums">
        <ChatTime time={createdAt} as="list" />
        {unread ? <span aria-label={t.notify.fresh} role="img" className="size-2.5 rounded-full bg-accent" /> : null}
      </span>
    </Link>
  );
}
