"use client";
import type { ConversationSummary } from "@namegame/contract";
import { Avatar, Button, cx } from "@namegame/ui";
import { useState } from "react";
import { photoSource } from "../../../shell/photo-source.ts";
import { t } from "../../../strings/index.ts";
import { ChatTime } from "../read/ChatTime.tsx";
import type { Run } from "../read/group-messages.ts";
import { authorName, useRoom } from "../room/room.tsx";
import { MessageItem } from "./MessageItem.tsx";

/** How wide a run of bubbles may be: beside it is room for the tools of a mouse. */
export const RUN_WIDTH = "max-w-[84%] sm:max-w-[min(34rem,calc(100%-168px))]";

/** Messages of one author in one go, under one face. */
export function MessageRun(props: {
  run: Run;
  newestId: string | undefined;
  readers: ReadonlyMap<string, readonly string[]>;
  stopId: string | undefined;
  onStop: (messageId: string) => void;
}) {
  const { run, newestId, readers, stopId, onStop } = props;
  const room = useRoom();
  const { conversation, people, me, here } = room;
  const mine = run.authorId === me;
  const author = run.authorId ? people[run.authorId] : undefined;
  const name = authorName(room, run.authorId);
  const last = run.messages.at(-1)!;
  const status = mine && last.id === newestId ? mark(conversation, last.seq) : null;
  const isHere = run.authorId !== null && here.has(run.authorId);

  const bubbles = (
    <>
      <ul className="contents">
        {run.messages.map((message, index) => (
          <MessageItem
            key={message.id}
            message={message}
            mine={mine}
            first={index === 0}
            last={message === last}
            readers={readers.get(message.id)}
            stop={message.id === stopId}
            onStop={onStop}
          />
        ))}
      </ul>
      <p className="m-0 mt-0.5 px-3 text-xs text-ink-soft tabular-nums">
        <ChatTime time={last.createdAt} as="clock" />
        {status ? ` · ${status}` : null}
      </p>
    </>
  );

  return (
    <article
      aria-label={isHere ? `${name}, ${t.chat.here}` : name}
      className={mine ? "mt-3 flex justify-end" : "mt-3 flex items-end gap-2"}
    >
      {mine ? null : (
        <Avatar
          id={run.authorId ?? ""}
          name={author?.name ?? ""}
          photo={photoSource(author?.photoId)}
          size="xs"
          here={isHere}
          className="mb-5"
        />
      )}
      <div className={cx("flex min-w-0 flex-col", RUN_WIDTH, mine ? "items-end" : "items-start")}>
        {!mine && conversation.type === "group" ? (
          <p dir="auto" className="m-0 mb-0.5 max-w-full truncate px-3 text-xs font-semibold text-ink-soft">
            {name}
          </p>
        ) : null}
        {run.authorId !== null && room.blocked.includes(run.authorId) ? <Folded count={run.messages.length}>{bubbles}</Folded> : bubbles}
      </div>
    </article>
  );
}

/** What somebody wrote who is blocked: seen only by a wish. */
function Folded({ count, children }: { count: number; children: React.ReactNode }) {
  const [shown, setShown] = useState(false);
  return (
    <>
      <div className="flex min-h-11 flex-wrap items-center gap-x-2 rounded-[1.25rem] border border-line px-3.5 text-sm text-ink-soft">
        <span>{t.chat.blockedMessages(count)}</span>
        <Button variant="quiet" className="-mr-2 px-3! text-sm!" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {shown ? t.chat.foldBlocked : t.chat.showBlocked}
        </Button>
      </div>
      {shown ? children : null}
    </>
  );
}

function mark({ type, otherReadSeq }: ConversationSummary, seq: number): string {
  return type === "direct" && (otherReadSeq ?? 0) >= seq ? t.chat.read : t.chat.sent;
}
