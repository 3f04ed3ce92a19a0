"use client";
import type { Message } from "@namegame/contract";
import { cx } from "@namegame/ui";
import { memo } from "react";
import { t } from "../../../strings/index.ts";
import { hasMessageItems } from "../actions/message-items.ts";
import { PhotoGrid } from "../photos/PhotoGrid.tsx";
import { LinkPreviewCard } from "../preview/LinkPreviewCard.tsx";
import { authorName, useRoom, type Room } from "../room/room.tsx";
import { isEmojiOnly } from "../text/emoji-only.ts";
import { excerptText } from "../text/excerpt-text.ts";
import type { Named } from "../text/named.ts";
import { Bubble } from "./Bubble.tsx";
import { MessageText } from "./MessageText.tsx";
import { MessageTools } from "./MessageTools.tsx";
import { Quoted } from "./Quoted.tsx";
import { Reactions } from "./Reactions.tsx";
import { Readers } from "./Readers.tsx";
import { useLongPress } from "./use-long-press.ts";

/** One message with everything under it. One that is gone keeps its place. */
export const MessageItem = memo(function MessageItem(props: {
  message: Message;
  mine: boolean;
  first: boolean;
  last: boolean;
  readers: readonly string[] | undefined;
  /** The one message whose actions are a stop of the Tab key. */
  stop: boolean;
  onStop: (messageId: string) => void;
}) {
  const { message, mine, first, last, readers, stop, onStop } = props;
  const room = useRoom();
  const acts = hasMessageItems(message, room);
  const hold = useLongPress((element) => acts && room.open("actions", message, element));
  const called = !message.gone && message.mentions?.includes(room.me) === true;
  const look = message.gone ? "gone" : isEmojiOnly(message.body) && !message.replyTo ? "bare" : "plain";

  return (
    <li
      data-seq={message.seq}
      tabIndex={-1}
      className={cx("mt-0.5 flex max-w-full list-none flex-col outline-none", mine ? "items-end" : "items-start")}
    >
      <div className="group/message relative max-w-full">
        <Bubble
          {...hold}
          mine={mine}
          first={first}
          last={last}
          look={look}
          called={called}
          lit={room.highlighted === message.seq}
          className="[-webkit-touch-callout:none] [@media(hover:none)]:select-none"
        >
          {message.gone ? (
            <em>{excerptText(message)}</em>
          ) : (
            <>
              {called ? <span className="sr-only">{t.chat.mentioned}. </span> : null}
              {message.replyTo ? <Quoted quote={message.replyTo} /> : null}
              {message.attachments ? <PhotoGrid attachments={message.attachments} author={authorName(room, message.authorId)} /> : null}
              <MessageText body={message.body} mentioned={mentionedIn(message, room)} me={room.me} />
              {message.preview ? <LinkPreviewCard messageId={message.id} preview={message.preview} /> : null}
              {message.editedAt ? <span className="block text-right text-xs opacity-80">{t.chat.edited}</span> : null}
            </>
          )}
        </Bubble>
        {acts ? <MessageTools message={message} mine={mine} stop={stop} onStop={() => onStop(message.id)} /> : null}
      </div>
      <Reactions message={message} />
      <Readers userIds={readers} />
    </li>
  );
});

function mentionedIn({ mentions }: Message, { people }: Room): Named[] {
  return (mentions ?? []).map((userId) => people[userId]).filter((face) => face !== undefined);
}
