import { cx } from "../cx.ts";
import { VisuallyHidden } from "./VisuallyHidden.tsx";

/** Above this the exact number no longer helps and the pill would grow. */
const MOST = 99;

export type CountProps = {
  value: number;
  /** What is counted, for assistive technology: "3 unread messages". */
  label: string;
  className?: string;
};

/** A number on an icon or row; nothing at zero. */
export function Count({ value, label, className }: CountProps) {
  if (value <= 0) return null;
  return (
    <span
      className={cx(
        "inline-flex h-6 min-w-6 items-center justify-center rounded-full bg-accent px-1.5 text-xs leading-none font-bold text-on-accent tabular-nums",
        className,
      )}
    >
      <span aria-hidden="true">{value > MOST ? `${MOST}+` : value}</span>
      <VisuallyHidden>{label}</VisuallyHidden>
    </span>
  );
}
