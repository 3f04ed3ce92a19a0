"use client";
import type { Message } from "@namegame/contract";
import { cx, Tooltip } from "@namegame/ui";
import { t } from "../../../strings/index.ts";
import { emojiName } from "../actions/emoji.ts";
import { useReact } from "../actions/use-react.ts";
import { useRoom, type Room } from "../room/room.tsx";
import { listNames } from "../text/names.ts";

/** What people gave a message: each a switch of one's own, with its number; who they are is said on hover, on focus and to screen readers. */
export function Reactions({ message }: { message: Message }) {
  const room = useRoom();
  const react = useReact();
  if (!message.reactions?.length) return null;
  return (
    <ul className="m-0 -mt-1 flex max-w-full list-none flex-wrap gap-x-1.5 gap-y-3 p-0 px-2 pb-1">
      {message.reactions.map(({ emoji, userIds }) => {
        const mine = userIds.includes(room.me);
        const names = reactionNames(room, userIds);
        return (
          <li key={emoji}>
            <Tooltip text={names}>
              <button
                type="button"
                aria-pressed={mine}
                aria-disabled={!room.canAct || undefined}
                onClick={() => void (room.canAct && react(message, emoji))}
                className={cx(
                  // Drawn small, pressed large: the target reaches beyond what is seen.
                  "relative inline-flex h-7 items-center gap-1 rounded-full border px-2 text-sm leading-none tabular-nums after:absolute after:-inset-x-0.5 after:-inset-y-2 after:content-['']",
                  mine ? "border-accent bg-accent-soft text-on-accent-soft" : "border-line bg-surface text-ink-soft",
                )}
              >
                <span className="sr-only">{t.chat.reactionBy(emojiName(emoji), names)}</span>
                <span aria-hidden="true">{emoji}</span>
                <span aria-hidden="true" className="text-xs font-semibold">
                  {userIds.length}
                </span>
              </button>
            </Tooltip>
          </li>
        );
      })}
    </ul>
  );
}

/** Ann, Ben and you. */
export function reactionNames({ me, people }: Pick<Room, "me" | "people">, userIds: readonly string[]): string {
  const others = userIds.filter((userId) => userId !== me).map((userId) => people[userId]?.name ?? t.chat.somebody);
  return listNames([...others, ...(userIds.includes(me) ? [t.chat.yourself] : [])]);
}
