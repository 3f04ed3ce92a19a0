"use client";
import { Icon, IconButton, type IconName } from "@namegame/ui";

/** Above the field: what is answered or edited, and the way out of it. */
export function ContextBar(props: { icon: IconName; title: string; text: string; closeLabel: string; onClose: () => void }) {
  const { icon, title, text, closeLabel, onClose } = props;
  return (
    <div className="mb-2 flex items-center gap-3 rounded-md border-l-4 border-accent bg-sunken py-1 pr-1 pl-3">
      <Icon name={icon} size={20} className="text-accent" />
      <p className="m-0 min-w-0 flex-1 text-sm leading-snug">
        <span dir="auto" className="block truncate font-semibold">
          {title}
        </span>
        <span dir="auto" className="block truncate text-ink-soft">
          {text}
        </span>
      </p>
      <IconButton icon="close" label={closeLabel} onClick={onClose} />
    </div>
  );
}
