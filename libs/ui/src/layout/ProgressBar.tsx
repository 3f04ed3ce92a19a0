import { cx } from "../cx.ts";

export type ProgressBarProps = {
  label: string;
  value: number;
  max: number;
  className?: string;
};

/** How far along; drawn as a native progress element so it is announced. */
export function ProgressBar({ label, value, max, className }: ProgressBarProps) {
  return <progress aria-label={label} value={value} max={max} className={cx("progress", className)} />;
}
