"use client";
import type { Message } from "@namegame/contract";
import { IconButton } from "@namegame/ui";
import { useState } from "react";
import { t } from "../../../strings/index.ts";
import { useRoom } from "../room/room.tsx";
import { EmojiPicker } from "./EmojiPicker.tsx";
import { useReact } from "./use-react.ts";

/** Six emoji at once, and all of them on a further press. */
export function ReactPanel({ message, onDone }: { message: Message; onDone: () => void }) {
  const { me } = useRoom();
  const react = useReact();
  const [all, setAll] = useState(false);
  const given = new Set(message.reactions?.filter(({ userIds }) => userIds.includes(me)).map(({ emoji }) => emoji));

  function pick(emoji: string) {
    onDone();
    void react(message, emoji);
  }

  if (all) return <EmojiPicker given={given} onPick={pick} />;
  return (
    <div className="flex items-center gap-1">
      <EmojiPicker quick given={given} onPick={pick} />
      <IconButton icon="plus" label={t.chat.moreEmoji} variant="filled" onClick={() => setAll(true)} />
    </div>
  );
}
