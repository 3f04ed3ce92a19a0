"use client";
import { Icon } from "@namegame/ui";
import { t } from "../../../strings/index.ts";

/** Over the messages while their end is out of sight. */
export function ToEnd({ count, jumped, onPress }: { count: number; jumped: boolean; onPress: () => void }) {
  return (
    <button
      type="button"
      onClick={onPress}
      className="absolute bottom-3 left-1/2 inline-flex min-h-11 -translate-x-1/2 items-center gap-1.5 rounded-full bg-surface px-4 text-sm font-semibold whitespace-nowrap text-accent shadow-lift"
    >
      <Icon name="down" size={20} />
      {jumped ? t.chat.backToNewest : count > 0 ? t.chat.newMessages(count) : <span className="sr-only">{t.chat.toNewest}</span>}
    </button>
  );
}
