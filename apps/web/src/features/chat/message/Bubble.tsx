import { cx } from "@namegame/ui";
import type { ComponentProps, ReactNode } from "react";

export type BubbleProps = ComponentProps<"div"> & {
  mine: boolean;
  first: boolean;
  last: boolean;
  /** `faint`: on its way, an outline until the server has it. `gone`: a place without a text. `bare`: a few emoji, without a ground. */
  look?: "plain" | "faint" | "gone" | "bare";
  /** It was just jumped to. */
  lit?: boolean;
  /** It mentions the reader. */
  called?: boolean;
  children: ReactNode;
};

/** The ground of one message. The corners towards its neighbours in the same run are small, so that a run reads as one. */
export function Bubble({ mine, first, last, look = "plain", lit, called, className, children, ...rest }: BubbleProps) {
  return (
    <div
      {...rest}
      className={cx(
        "max-w-full min-w-10 rounded-[1.25rem] text-base leading-snug break-words transition-shadow duration-300",
        look === "bare" ? "py-1" : "px-3.5 py-2",
        GROUND[look](mine),
        mine && !first && "rounded-tr-md",
        mine && !last && "rounded-br-md",
        !mine && !first && "rounded-tl-md",
        !mine && !last && "rounded-bl-md",
        lit ? "relative z-10 ring-4 ring-honey" : called && "ring-2 ring-honey",
        className,
      )}
    >
      {children}
    </div>
  );
}

const GROUND = {
  plain: (mine: boolean) => (mine ? "bg-accent-soft text-on-accent-soft" : "bg-surface text-ink shadow-soft"),
  faint: () => "border border-dashed border-edge text-ink-soft",
  gone: () => "border border-line text-ink-soft",
  bare: () => "text-ink",
};
