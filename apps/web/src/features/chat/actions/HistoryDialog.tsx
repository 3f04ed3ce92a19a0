"use client";
import type { Fault, Message, SocketOutput } from "@namegame/contract";
import { Banner, Dialog, Skeleton } from "@namegame/ui";
import { useEffect, useState } from "react";
import { faultText } from "../../../client/fault-text.ts";
import { useConversations } from "../../../client/live.tsx";
import { t } from "../../../strings/index.ts";
import { ChatTime } from "../read/ChatTime.tsx";

type History = SocketOutput<"message:history">;

/** What a message said before each edit, and what a hidden one says. */
export function HistoryDialog({ message, open, onOpenChange }: { message: Message; open: boolean; onOpenChange: (open: boolean) => void }) {
  const { live } = useConversations();
  const [history, setHistory] = useState<History>();
  const [fault, setFault] = useState<Fault>();
  const { id, change } = message;

  useEffect(() => {
    if (!open) return;
    let over = false;
    setFault(undefined);
    void live.history(id).then((result) => {
      if (over) return;
      if (result.ok) setHistory(result.data);
      else setFault(result.error);
    });
    return () => {
      over = true;
    };
  }, [live, id, change, open]);

  return (
    <Dialog title={t.chat.historyTitle} description={t.chat.historyHint} open={open} onOpenChange={onOpenChange}>
      {fault ? <Banner tone="danger">{faultText(fault)}</Banner> : null}
      {!history && !fault ? <Skeleton shape="box" className="h-16 w-full" /> : null}
      {history ? (
        <ol className="m-0 flex list-none flex-col gap-3 p-0">
          {history.edits.map(({ body, until }) => (
            <Version key={until} body={body} until={until} />
          ))}
          <Version body={history.body} />
        </ol>
      ) : null}
    </Dialog>
  );
}

function Version({ body, until }: { body: string; until?: string }) {
  return (
    <li>
      <p className="m-0 mb-1 text-xs font-semibold text-ink-soft">
        {until ? (
          <>
            {t.chat.historyUntil} <ChatTime time={until} as="list" />
          </>
        ) : (
          t.chat.historyNow
        )}
      </p>
      <p dir="auto" className="m-0 overflow-clip rounded-md bg-sunken px-3 py-2 break-words whitespace-pre-wrap">
        {body}
      </p>
    </li>
  );
}
