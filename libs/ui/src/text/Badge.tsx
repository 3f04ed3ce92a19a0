import type { ReactNode } from "react";
import { cx } from "../cx.ts";
import { Icon } from "../icon/Icon.tsx";
import type { IconName } from "../icon/shapes.tsx";

export type BadgeTone = "plain" | "accent" | "honey" | "danger";

const TONE: Record<BadgeTone, string> = {
  plain: "bg-sunken text-ink",
  accent: "bg-accent-soft text-on-accent-soft",
  honey: "bg-honey text-on-honey",
  danger: "bg-danger-soft text-on-danger-soft",
};

export type BadgeProps = { tone?: BadgeTone; icon?: IconName; children: ReactNode; className?: string };

/** A word or two about a thing: "met just now", "guest". */
export function Badge({ tone = "plain", icon, children, className }: BadgeProps) {
  return (
    <span
      className={cx(
        "inline-flex max-w-full items-center gap-1 rounded-full px-2.5 py-0.5 text-xs leading-5 font-semibold whitespace-nowrap",
        TONE[tone],
        className,
      )}
    >
      {icon ? <Icon name={icon} size={16} /> : null}
      {children}
    </span>
  );
}
