"use client";
import { Avatar, Icon } from "@namegame/ui";
import Link from "next/link";
import { NotifyMenu } from "../../notify/chat/NotifyMenu.tsx";
import { photoSource } from "../../../shell/photo-source.ts";
import { t } from "../../../strings/index.ts";
import { ConversationMenu } from "../menu/ConversationMenu.tsx";
import { useRoom } from "../room/room.tsx";
import { conversationName } from "./ConversationFace.tsx";

const ROUND = "grid size-11 shrink-0 place-items-center rounded-full text-ink-soft hover:bg-sunken hover:text-ink";

/** Who one is talking with, whether they are here, the way back on a phone, and the conversation's menu. */
export function ConversationHeader() {
  const { conversation, here } = useRoom();
  const name = conversationName(conversation);
  const { id, type, groupId, person } = conversation;
  const isHere = type === "direct" && here.size > 0;
  return (
    <header className="flex min-h-16 items-center gap-2 border-b border-line bg-paper px-2 py-2 sm:px-4 lg:px-5">
      <Link href="/chat" aria-label={t.chat.back} className={`${ROUND} lg:hidden`}>
        <Icon name="back" />
      </Link>
      <Avatar id={person?.userId ?? groupId ?? id} name={name} photo={photoSource(person?.photoId)} size="sm" here={isHere} />
      <div className="min-w-0 flex-1 pl-1">
        <h1 dir="auto" className="m-0 truncate text-lg leading-tight">
          {name}
        </h1>
        <p className="m-0 truncate text-sm text-ink-soft empty:hidden">{underName(type, here.size)}</p>
      </div>
      <NotifyMenu conversationId={conversation.id} type={type} name={name} />
      {groupId ? (
        <Link href={`/g/${groupId}/people`} aria-label={t.chat.openGroup(name)} className={`${ROUND} max-sm:hidden`}>
          <Icon name="people" />
        </Link>
      ) : null}
      <ConversationMenu />
    </header>
  );
}

function underName(type: "direct" | "group", here: number): string {
  if (type === "direct") return here > 0 ? t.chat.here : "";
  return here > 0 ? t.chat.hereNow(here) : t.chat.groupRoom;
}
