"use client";
import type { Quote } from "@namegame/live";
import { t } from "../../../strings/index.ts";
import { authorName, useRoom } from "../room/room.tsx";
import { excerptText } from "../text/excerpt-text.ts";

/** What a message answers: who said it and how it begins. A press goes there. */
export function Quoted({ quote }: { quote: Quote }) {
  const room = useRoom();
  const name = authorName(room, quote.authorId);
  const folded = quote.authorId !== null && room.blocked.includes(quote.authorId);
  const text = folded ? "…" : excerptText({ body: quote.excerpt, gone: quote.gone });
  return (
    <button
      type="button"
      onClick={() => room.jump(quote.seq)}
      className="mb-1.5 flex min-h-11 w-full min-w-32 flex-col justify-center rounded-md border-l-4 border-current/40 bg-current/8 px-2.5 py-1 text-left text-sm leading-snug hover:bg-current/14"
    >
      <span className="max-w-full truncate font-semibold" dir="auto">
        <span className="sr-only">{t.chat.inReplyTo} </span>
        {name}
      </span>
      <span className="max-w-full truncate" dir="auto">
        {text}
      </span>
    </button>
  );
}
