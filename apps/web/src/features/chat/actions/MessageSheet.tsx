"use client";
import type { Message } from "@namegame/contract";
import { cx, Icon, Sheet, type MenuItem } from "@namegame/ui";
import { t } from "../../../strings/index.ts";
import { reactionNames } from "../message/Reactions.tsx";
import { useRoom } from "../room/room.tsx";
import { excerptText } from "../text/excerpt-text.ts";
import { ReactPanel } from "./ReactPanel.tsx";

/** What the menu is on a touch screen: reactions on top, who gave which, then everything else in rows. */
export function MessageSheet(props: { message: Message; items: MenuItem[][]; open: boolean; onOpenChange: (open: boolean) => void }) {
  const { message, items, open, onOpenChange } = props;
  const room = useRoom();
  const reacts = room.canAct && !message.gone;
  return (
    <Sheet
      title={t.chat.messageActions}
      description={
        <span dir="auto" className="line-clamp-2">
          {excerptText(message)}
        </span>
      }
      open={open}
      onOpenChange={onOpenChange}
    >
      {reacts ? <ReactPanel message={message} onDone={() => onOpenChange(false)} /> : null}
      {message.reactions?.length ? (
        <ul className="m-0 flex list-none flex-col gap-1 p-0 text-sm text-ink-soft">
          {message.reactions.map(({ emoji, userIds }) => (
            <li key={emoji} className="flex gap-2">
              <span>{emoji}</span>
              <span className="min-w-0 break-words">{reactionNames(room, userIds)}</span>
            </li>
          ))}
        </ul>
      ) : null}
      <ul className="m-0 -mx-3 flex list-none flex-col p-0">
        {items.flat().map((item, index) => (
          <li key={index}>
            <SheetRow item={item} onDone={() => onOpenChange(false)} />
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

function SheetRow({ item, onDone }: { item: MenuItem; onDone: () => void }) {
  function press() {
    onDone();
    if ("onSelect" in item) item.onSelect();
  }
  return (
    <button
      type="button"
      onClick={press}
      className={cx(
        "flex min-h-12 w-full items-center gap-3 rounded-md px-3 text-left text-base hover:bg-sunken",
        item.tone === "danger" ? "text-danger" : "text-ink",
      )}
    >
      {item.icon ? <Icon name={item.icon} size={20} /> : null}
      <span className="min-w-0 flex-1">{item.label}</span>
    </button>
  );
}
