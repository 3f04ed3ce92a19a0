import { cx } from "@namegame/ui";

/** Far enough apart around the circle of tints to be told apart from the last row; the number says it without colour. */
const TINTS = ["tint-0", "tint-7", "tint-4", "tint-2", "tint-9", "tint-6"];

/** A team's number on its colour; as large as its surroundings' width. */
export function TeamMark({ team, className }: { team: number; className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={cx("face-shape tinted @container grid aspect-square place-items-center", TINTS[(team - 1) % TINTS.length], className)}
    >
      <span className="font-name text-[60cqw] leading-none font-bold">{team}</span>
    </span>
  );
}
