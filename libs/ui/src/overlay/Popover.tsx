"use client";
import { Popover as Base } from "@base-ui/react/popover";
import { useRef, type ReactNode } from "react";
import { focusMoved } from "./focus-moved.ts";

export type PopoverProps = {
  /** Read aloud when it opens. */
  label: string;
  /** What it stands at, and gives the focus back to. */
  anchor: HTMLElement | null;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  align?: "start" | "center" | "end";
  children: ReactNode;
};

/** A small panel beside what opened it. Escape or a press elsewhere closes it; the focus begins on its first control. */
export function Popover({ label, anchor, open, onOpenChange, align = "end", children }: PopoverProps) {
  const popup = useRef<HTMLDivElement>(null);
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Base.Portal>
        <Base.Positioner anchor={anchor} align={align} side="top" sideOffset={6} collisionPadding={12} className="z-50 outline-none">
          <Base.Popup
            aria-label={label}
            ref={popup}
            finalFocus={() => (focusMoved(popup) ? false : anchor)}
            className="max-h-(--available-height) max-w-[calc(100vw-1.5rem)] origin-(--transform-origin) overflow-y-auto rounded-lg border border-line bg-surface p-1.5 text-ink shadow-lift outline-none transition-[scale,opacity] duration-150 ease-soft data-ending-style:scale-95 data-ending-style:opacity-0 data-starting-style:scale-95 data-starting-style:opacity-0"
          >
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
