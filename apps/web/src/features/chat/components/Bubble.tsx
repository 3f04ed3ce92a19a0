import { cx } from "@namegame/ui";
import type { ReactNode } from "react";

/** One message. The corners towards its neighbours in the same run are small, so that a run reads as one. */
export function Bubble({
  mine,
  first,
  last,
  faint,
  children,
}: {
  mine: boolean;
  first: boolean;
  last: boolean;
  /** On its way: drawn as an outline until the server has it. */
  faint?: boolean;
  children: ReactNode;
}) {
  return (
    <li
      className={cx(
        "relative mt-0.5 block max-w-full list-none rounded-[1.25rem] px-3.5 py-2 text-base leading-snug break-words whitespace-pre-wrap",
        mine ? "self-end" : "self-start bg-surface text-ink shadow-soft",
        mine && (faint ? "border border-dashed border-edge text-ink-soft" : "bg-accent-soft text-on-accent-soft"),
        mine && !first && "rounded-tr-md",
        mine && !last && "rounded-br-md",
        !mine && !first && "rounded-tl-md",
        !mine && !last && "rounded-bl-md",
      )}
    >
      {children}
    </li>
  );
}
