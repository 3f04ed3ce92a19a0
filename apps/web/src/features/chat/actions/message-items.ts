import { EDIT_LIMIT_MS, type Message } from "@namegame/contract";
import type { MenuItem } from "@namegame/ui";
import { t } from "../../../strings/index.ts";
import type { Room } from "../room/room.tsx";

/** What a press on an item does; the menu and the phone's sheet share them. */
export interface ItemDeeds {
  react(): void;
  reply(): void;
  edit(): void;
  copy(): void;
  remove(): void;
  hide(): void;
  show(): void;
  history(): void;
  report(): void;
}

type Reader = Pick<Room, "me" | "conversation" | "canAct" | "canWrite">;

/** Everything that this person may do with this message now, in sections. A new deed gets its line here. */
export function messageItems(message: Message, { me, conversation, canAct, canWrite }: Reader, deeds: ItemDeeds): MenuItem[][] {
  const mine = message.authorId === me;
  const there = !message.gone;
  const moderates = conversation.moderates && conversation.type === "group";
  const fresh = Date.now() - Date.parse(message.createdAt) < EDIT_LIMIT_MS;
  return sections([
    [
      there && canAct && { label: t.chat.react, icon: "smile", onSelect: deeds.react },
      there && canWrite && { label: t.chat.reply, icon: "reply", onSelect: deeds.reply },
      there && { label: t.chat.copy, icon: "copy", onSelect: deeds.copy },
    ],
    [
      there && mine && canAct && fresh && { label: t.chat.edit, icon: "edit", onSelect: deeds.edit },
      message.gone !== "author" && mine && { label: t.chat.remove, icon: "trash", tone: "danger", onSelect: deeds.remove },
    ],
    [
      moderates && message.gone !== "author" && { label: t.chat.history, icon: "clock", onSelect: deeds.history },
      moderates && there && !mine && { label: t.chat.hide, icon: "hide", tone: "danger", onSelect: deeds.hide },
      moderates && message.gone === "admin" && { label: t.chat.show, icon: "eye", onSelect: deeds.show },
    ],
    [there && !mine && { label: t.reports.item, icon: "alert", tone: "danger", onSelect: deeds.report }],
  ]);
}

const NOTHING = () => {};
const NO_DEEDS: ItemDeeds = {
  react: NOTHING,
  reply: NOTHING,
  edit: NOTHING,
  copy: NOTHING,
  remove: NOTHING,
  hide: NOTHING,
  show: NOTHING,
  history: NOTHING,
  report: NOTHING,
};

/** Whether there is anything to do with it at all. */
export function hasMessageItems(message: Message, reader: Reader): boolean {
  return messageItems(message, reader, NO_DEEDS).length > 0;
}

function sections(all: (MenuItem | false)[][]): MenuItem[][] {
  return all.map((section) => section.filter((item) => item !== false)).filter((section) => section.length > 0);
}
