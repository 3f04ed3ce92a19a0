import { cx } from "../cx.ts";
import { shapes, type IconName } from "./shapes.tsx";

export type IconProps = {
  name: IconName;
  /** Pixels of the square; the stroke keeps its weight. */
  size?: 16 | 20 | 24 | 28 | 32 | 40;
  className?: string;
};

/** A decorative icon: the text or `label` beside it carries the meaning. */
export function Icon({ name, size = 24, className }: IconProps) {
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      className={cx("shrink-0", className)}
    >
      {shapes[name]}
    </svg>
  );
}
