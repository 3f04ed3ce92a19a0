import type { ConversationSummary } from "@namegame/contract";
import { Icon } from "@namegame/ui";
import Link from "next/link";
import { NotifyMenu } from "../../notify/chat/NotifyMenu.tsx";
import { t } from "../../../strings/index.ts";
import { ConversationFace, conversationName } from "./ConversationFace.tsx";

/** Who one is talking with, and the way back on a phone. */
export function ConversationHeader({ conversation }: { conversation: ConversationSummary }) {
  const name = conversationName(conversation);
  const { type, groupId } = conversation;
  return (
    <header className="flex min-h-16 items-center gap-2 border-b border-line bg-paper px-2 py-2 sm:px-4 lg:px-5">
      <Link
        href="/chat"
        aria-label={t.chat.back}
        className="grid size-11 shrink-0 place-items-center rounded-full text-ink-soft hover:bg-sunken hover:text-ink lg:hidden"
      >
        <Icon name="back" />
      </Link>
      <ConversationFace conversation={conversation} size="sm" />
      <div className="min-w-0 flex-1 pl-1">
        <h1 className="m-0 truncate text-lg leading-tight">{name}</h1>
        {type === "group" ? <p className="m-0 truncate text-sm text-ink-soft">{t.chat.groupRoom}</p> : null}
      </div>
      <NotifyMenu conversationId={conversation.id} type={type} name={name} />
      {groupId ? (
        <Link
          href={`/g/${groupId}/people`}
          aria-label={t.chat.openGroup(name)}
          className="grid size-11 shrink-0 place-items-center rounded-full text-ink-soft hover:bg-sunken hover:text-ink"
        >
          <Icon name="people" />
        </Link>
      ) : null}
    </header>
  );
}
