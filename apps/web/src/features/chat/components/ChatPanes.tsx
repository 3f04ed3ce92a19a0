"use client";
import type { ConversationSummary } from "@namegame/contract";
import { cx, SearchField } from "@namegame/ui";
import { useParams } from "next/navigation";
import { useEffect, useState, type ReactNode } from "react";
import { useLiveStore } from "../../../client/live.tsx";
import { t } from "../../../strings/index.ts";
import { SearchResults } from "../find/SearchResults.tsx";
import { ConversationList } from "./ConversationList.tsx";

/** Side by side on a wide screen; on a phone the list or the conversation. */
export function ChatPanes({ conversations, children }: { conversations: ConversationSummary[]; children: ReactNode }) {
  const live = useLiveStore();
  const { conversationId } = useParams<{ conversationId?: string }>();
  const [text, setText] = useState("");
  // In the first render already, so that the server's picture has the list in it.
  useState(() => live.seed({ conversations }));
  useEffect(() => live.seed({ conversations }), [live, conversations]);
  const Title = conversationId ? "p" : "h1";
  return (
    <div data-own-scroll className="lg:grid lg:h-dvh lg:grid-cols-[23rem_minmax(0,1fr)]">
      <section
        className={cx("px-2 pt-3 pb-8 sm:px-4 lg:overflow-y-auto lg:border-r lg:border-line lg:pt-8", conversationId && "max-lg:hidden")}
      >
        <Title className="m-0 px-3 pb-4 font-name text-2xl font-bold tracking-tight">{t.chat.title}</Title>
        <SearchField label={t.chat.search} placeholder={t.chat.search} value={text} onValueChange={setText} className="mx-1 mb-3" />
        {text.trim() === "" ? <ConversationList /> : <SearchResults text={text} />}
      </section>
      <div className={cx("min-w-0 lg:h-dvh", !conversationId && "max-lg:hidden")}>{children}</div>
    </div>
  );
}
