import { cx } from "../cx.ts";
import { Avatar } from "./Avatar.tsx";
import type { PhotoSource } from "./Photo.tsx";

export type AvatarStackProps = {
  people: { id: string; name: string; photo?: PhotoSource | null }[];
  /** How many faces to draw; the rest becomes "+n". */
  max?: number;
  size?: "xs" | "sm" | "md";
  className?: string;
};

/** Overlapping faces of a group or conversation; decoration, the names stand beside it. */
export function AvatarStack({ people, max = 4, size = "sm", className }: AvatarStackProps) {
  const shown = people.slice(0, max);
  const rest = people.length - shown.length;
  return (
    <span aria-hidden="true" className={cx("inline-flex items-center", className)}>
      {shown.map((person) => (
        <span key={person.id} className="face-shape -ml-2 bg-paper p-0.5 first:ml-0">
          <Avatar {...person} size={size} className="block" />
        </span>
      ))}
      {rest > 0 ? <span className="ml-1.5 text-sm text-ink-soft">+{rest}</span> : null}
    </span>
  );
}
