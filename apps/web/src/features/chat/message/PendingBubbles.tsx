"use client";
import type { Pending } from "@namegame/live";
import { Button, cx, Icon } from "@namegame/ui";
import { faultText } from "../../../client/fault-text.ts";
import { useConversations } from "../../../client/live.tsx";
import { t } from "../../../strings/index.ts";
import { PhotoGrid } from "../photos/PhotoGrid.tsx";
import { useRoom } from "../room/room.tsx";
import { Bubble } from "./Bubble.tsx";
import { RUN_WIDTH } from "./MessageRun.tsx";
import { MessageText } from "./MessageText.tsx";
import { Quoted } from "./Quoted.tsx";

/** This device's messages that the server does not have yet; a refused one keeps its text and asks what to do. */
export function PendingBubbles({ pending }: { pending: readonly Pending[] }) {
  const { live } = useConversations();
  const { people, me } = useRoom();
  return pending.map((message) => (
    <article key={message.clientId} aria-label={t.chat.you} className={cx("mt-3 ml-auto flex flex-col items-end", RUN_WIDTH)}>
      <Bubble mine first last look={message.state === "waiting" ? "faint" : "plain"}>
        {message.replyTo ? <Quoted quote={message.replyTo} /> : null}
        {message.attachments ? <PhotoGrid attachments={message.attachments} author={t.chat.you} /> : null}
        <MessageText body={message.body} mentioned={(message.mentions ?? []).flatMap((userId) => people[userId] ?? [])} me={me} />
      </Bubble>
      {message.state === "waiting" ? (
        <p className="m-0 mt-0.5 flex items-center gap-1 px-3 text-xs text-ink-soft">
          <Icon name="clock" size={16} /> {t.chat.waiting}
        </p>
      ) : (
        <div role="alert" className="mt-1 flex flex-wrap items-center justify-end gap-2 text-sm text-on-danger-soft">
          <span>{reason(message)}</span>
          <Button variant="secondary" onClick={() => live.retry(message.clientId)}>
            {t.chat.sendAgain}
          </Button>
          <Button variant="quiet" onClick={() => live.discard(message.clientId)}>
            {t.chat.discard}
          </Button>
        </div>
      )}
    </article>
  ));
}

function reason({ error }: Pending): string {
  if (error === "too_late") return t.chat.refusedLate;
  return error ? `${t.chat.refused} ${faultText({ code: error })}` : t.chat.refused;
}
