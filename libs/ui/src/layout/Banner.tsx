import type { ReactNode } from "react";
import { cx } from "../cx.ts";
import { Icon } from "../icon/Icon.tsx";
import type { IconName } from "../icon/shapes.tsx";

export type BannerTone = "plain" | "accent" | "honey" | "danger";

const TONE: Record<BannerTone, string> = {
  plain: "bg-sunken text-ink",
  accent: "bg-accent-soft text-on-accent-soft",
  honey: "bg-honey-soft text-on-honey-soft",
  danger: "bg-danger-soft text-on-danger-soft",
};
const ICON: Record<BannerTone, IconName> = { plain: "info", accent: "check", honey: "info", danger: "alert" };

export type BannerProps = {
  tone?: BannerTone;
  icon?: IconName;
  children: ReactNode;
  /** A button or link at the end. */
  action?: ReactNode;
  className?: string;
};

/** Something the person should know while they go on: offline, a refusal, a reminder. */
export function Banner({ tone = "plain", icon, children, action, className }: BannerProps) {
  return (
    <div
      role={tone === "danger" ? "alert" : "status"}
      className={cx("flex flex-wrap items-center gap-x-3 gap-y-2 rounded-lg px-4 py-3", TONE[tone], className)}
    >
      <Icon name={icon ?? ICON[tone]} />
      <div className="min-w-0 flex-1 basis-48">{children}</div>
      {action}
    </div>
  );
}
