"use client";
import type { Message } from "@namegame/contract";
import { cx, Icon, type IconName } from "@namegame/ui";
import type { MouseEvent } from "react";
import { t } from "../../../strings/index.ts";
import { authorName, useRoom } from "../room/room.tsx";
import { excerptText } from "../text/excerpt-text.ts";

/**
 * Beside a message while a mouse is over it or the focus is in it. By keyboard only the last button is a stop, which opens everything; a phone's
 * screen reader finds it too, though it is not drawn there.
 */
export function MessageTools({ message, mine, stop, onStop }: { message: Message; mine: boolean; stop: boolean; onStop: () => void }) {
  const room = useRoom();
  const open = (overlay: "actions" | "react") => (event: MouseEvent<HTMLElement>) => room.open(overlay, message, event.currentTarget);
  const live = !message.gone;
  return (
    <div
      className={cx(
        "absolute top-0 z-10 flex items-center px-1 opacity-0 transition-opacity duration-100 group-hover/message:opacity-100 focus-within:opacity-100 [@media(hover:none)]:not-focus-within:sr-only",
        // A keyboard on a tablet: over the message, since there is no room beside it.
        "[@media(hover:none)]:-top-4 [@media(hover:none)]:right-1 [@media(hover:none)]:left-auto [@media(hover:none)]:rounded-full [@media(hover:none)]:bg-surface [@media(hover:none)]:shadow-soft",
        mine ? "right-full flex-row-reverse" : "left-full",
      )}
    >
      {live && room.canAct ? <Tool icon="smile" label={t.chat.react} onClick={open("react")} tabIndex={-1} /> : null}
      {live && room.canWrite ? <Tool icon="reply" label={t.chat.reply} onClick={() => room.reply(message)} tabIndex={-1} /> : null}
      <Tool
        icon="more"
        label={t.chat.actionsFor(authorName(room, message.authorId), excerptText(message))}
        onClick={open("actions")}
        onFocus={onStop}
        tabIndex={stop ? 0 : -1}
        data-message-actions=""
        aria-haspopup="menu"
      />
    </div>
  );
}

function Tool({ icon, label, ...button }: { icon: IconName; label: string } & React.ComponentProps<"button">) {
  return (
    <button
      {...button}
      type="button"
      aria-label={label}
      className="grid size-9 place-items-center rounded-full text-ink-soft hover:bg-sunken hover:text-ink"
    >
      <Icon name={icon} size={20} />
    </button>
  );
}
