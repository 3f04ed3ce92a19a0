"use client";
import { cx } from "@namegame/ui";
import { useRef, type KeyboardEvent } from "react";
import { t } from "../../../strings/index.ts";
import { gridMove } from "../../people/browse/grid-keys.ts";
import { EMOJI_NAMES, emojiName, QUICK_EMOJI } from "./emoji.ts";

/** Six across: what six targets of 44 px leave on the smallest phone. */
const COLUMNS = 6;

/** Emoji to press, the given ones marked. `quick`: the six that are used most. Arrows move in it. */
export function EmojiPicker({ quick, given, onPick }: { quick?: boolean; given: ReadonlySet<string>; onPick: (emoji: string) => void }) {
  const box = useRef<HTMLDivElement>(null);
  const emojis = quick ? QUICK_EMOJI : Object.keys(EMOJI_NAMES);

  function keyDown(event: KeyboardEvent) {
    const buttons = [...(box.current?.querySelectorAll("button") ?? [])];
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    const to = at === -1 ? null : gridMove({ key: event.key, at, columns: COLUMNS, count: buttons.length });
    if (to === null) return;
    event.preventDefault();
    buttons[to]?.focus();
  }

  return (
    <div
      ref={box}
      role="toolbar"
      tabIndex={-1}
      aria-label={t.chat.pickReaction}
      onKeyDown={keyDown}
      className={cx("grid w-full grid-cols-6 justify-items-center gap-y-0.5", !quick && "max-h-72 overflow-y-auto overscroll-contain")}
    >
      {emojis.map((emoji, index) => (
        <button
          key={emoji}
          type="button"
          aria-label={emojiName(emoji)}
          title={emojiName(emoji)}
          aria-pressed={given.has(emoji)}
          // The arrows reach the rest.
          tabIndex={quick || index === 0 ? 0 : -1}
          onClick={() => onPick(emoji)}
          className={cx(
            "grid size-11 place-items-center rounded-full text-2xl leading-none hover:bg-sunken focus-visible:-outline-offset-2",
            given.has(emoji) && "bg-accent-soft",
          )}
        >
          {emoji}
        </button>
      ))}
    </div>
  );
}
