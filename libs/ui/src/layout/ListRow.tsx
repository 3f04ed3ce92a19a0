import type { ElementType, ReactNode } from "react";
import { cx } from "../cx.ts";

export type ListRowProps = {
  /** An Avatar (`md`) or an Icon. */
  leading?: ReactNode;
  title: ReactNode;
  /** One line under the title, cut with an ellipsis. */
  detail?: ReactNode;
  /** Time, Count, a Badge: beside the texts, part of the target. */
  trailing?: ReactNode;
  /** Buttons beside the target; never inside it. */
  actions?: ReactNode;
  href?: string;
  /** The link component of the app's router; a plain `a` by default. */
  as?: ElementType;
  onClick?: () => void;
  /** The row that is open now (`aria-current`). */
  current?: boolean;
  className?: string;
};

/** A row of a list (inside `<ul>`/`<li>` of the caller). The whole row is the target. */
export function ListRow(props: ListRowProps) {
  const { leading, title, detail, trailing, actions, href, as, onClick, current, className } = props;
  const Tag: ElementType = href ? (as ?? "a") : onClick ? "button" : "div";
  const role = href ? { href } : onClick ? { type: "button", onClick } : {};
  return (
    <div className={cx("flex items-center gap-1", className)}>
      <Tag
        {...role}
        aria-current={current ? "true" : undefined}
        className={cx(
          "flex min-h-18 min-w-0 flex-1 items-center gap-3.5 rounded-lg px-3 py-2 text-left text-ink no-underline transition-colors duration-150",
          (href || onClick) && "hover:bg-sunken",
          current && "bg-accent-soft hover:bg-accent-soft",
        )}
      >
        {leading}
        <span className="min-w-0 flex-1">
          <span className="block truncate font-name font-semibold">{title}</span>
          {detail ? <span className="block truncate text-sm text-ink-soft">{detail}</span> : null}
        </span>
        {trailing}
      </Tag>
      {actions}
    </div>
  );
}
