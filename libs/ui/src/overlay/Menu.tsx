"use client";
import { Menu as Base } from "@base-ui/react/menu";
import { useRef, type ElementType, type ReactElement, type ReactNode } from "react";
import { cx } from "../cx.ts";
import { Icon } from "../icon/Icon.tsx";
import type { IconName } from "../icon/shapes.tsx";
import { focusMoved } from "./focus-moved.ts";

export type MenuItem = {
  label: ReactNode;
  icon?: IconName;
  /** In place of the icon: a small Avatar. */
  leading?: ReactNode;
  /** Marks the current one of several. */
  checked?: boolean;
  tone?: "plain" | "danger";
  disabled?: boolean;
} & ({ href: string; as?: ElementType } | { onSelect: () => void });

export type MenuProps = {
  /** An IconButton or Button; it gets aria-haspopup and aria-expanded. */
  trigger?: ReactElement;
  /** In place of a trigger: a menu that is opened from outside stands at this element, and gives the focus back to it. */
  anchor?: HTMLElement | null;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** Sections, parted by a line. */
  items: MenuItem[][];
  align?: "start" | "center" | "end";
};

const item =
  "flex min-h-11 cursor-pointer items-center gap-3 rounded-md px-3 py-2 text-base no-underline outline-none select-none data-highlighted:bg-sunken data-disabled:opacity-50";

export function Menu({ trigger, anchor, open, onOpenChange, items, align = "end" }: MenuProps) {
  const popup = useRef<HTMLDivElement>(null);
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange?.(next)}>
      {trigger ? <Base.Trigger render={trigger} /> : null}
      <Base.Portal>
        <Base.Positioner
          anchor={trigger ? undefined : anchor}
          align={align}
          sideOffset={6}
          collisionPadding={12}
          className="z-50 outline-none"
        >
          <Base.Popup
            ref={popup}
            finalFocus={trigger ? undefined : () => (focusMoved(popup) ? false : (anchor ?? null))}
            className="max-h-(--available-height) max-w-[min(22rem,calc(100vw-1.5rem))] min-w-56 origin-(--transform-origin) overflow-y-auto rounded-lg border border-line bg-surface p-1.5 text-ink shadow-lift outline-none transition-[scale,opacity] duration-150 ease-soft data-ending-style:scale-95 data-ending-style:opacity-0 data-starting-style:scale-95 data-starting-style:opacity-0"
          >
            {items.map((section, index) => (
              <Base.Group key={index} className={cx(index > 0 && "mt-1.5 border-t border-line pt-1.5")}>
                {section.map((entry, place) => (
                  <Entry key={place} entry={entry} />
                ))}
              </Base.Group>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

function Entry({ entry }: { entry: MenuItem }) {
  const className = cx(item, entry.tone === "danger" ? "text-danger" : "text-ink");
  const content = (
    <>
      {entry.leading ?? (entry.icon ? <Icon name={entry.icon} size={20} /> : null)}
      <span className="min-w-0 flex-1 truncate">{entry.label}</span>
      {entry.checked ? <Icon name="check" size={20} className="text-accent" /> : null}
    </>
  );
  if ("href" in entry) {
    const Tag = entry.as ?? "a";
    return (
      <Base.LinkItem closeOnClick aria-current={entry.checked || undefined} className={className} render={<Tag href={entry.href} />}>
        {content}
      </Base.LinkItem>
    );
  }
  return (
    <Base.Item disabled={entry.disabled} onClick={entry.onSelect} className={className}>
      {content}
    </Base.Item>
  );
}
