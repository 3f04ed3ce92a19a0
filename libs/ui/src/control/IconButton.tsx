"use client";
import type { ComponentProps } from "react";
import { cx } from "../cx.ts";
import { Icon } from "../icon/Icon.tsx";
import type { IconName } from "../icon/shapes.tsx";

export type IconButtonProps = Omit<ComponentProps<"button">, "children" | "aria-label"> & {
  icon: IconName;
  /** Read by assistive technology and shown on hover. */
  label: string;
  /** `inherit`: on a coloured ground, takes its text colour. */
  variant?: "quiet" | "filled" | "accent" | "inherit";
};

const VARIANT = {
  quiet: "text-ink-soft hover:bg-sunken hover:text-ink",
  filled: "bg-sunken text-ink hover:bg-line",
  accent: "bg-accent text-on-accent hover:bg-accent-strong",
  inherit: "text-current hover:bg-current/15",
};

/** A round 44 px target that shows only an icon. */
export function IconButton(props: IconButtonProps) {
  const { icon, label, variant = "quiet", className, type = "button", ...button } = props;
  return (
    <button
      {...button}
      type={type}
      aria-label={label}
      title={label}
      className={cx(
        "inline-grid size-11 shrink-0 place-items-center rounded-full transition-colors duration-150 disabled:opacity-50 data-popup-open:bg-sunken",
        VARIANT[variant],
        className,
      )}
    >
      <Icon name={icon} />
    </button>
  );
}
