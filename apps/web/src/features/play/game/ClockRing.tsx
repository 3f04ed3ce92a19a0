"use client";
import { cx } from "@namegame/ui";
import { t } from "../../../strings/index.ts";
import { useLeftMs } from "./use-left-ms.ts";

const RADIUS = 44;
const WHOLE = 2 * Math.PI * RADIUS;
const SECOND_MS = 1_000;
/** From here on it hurries. */
const LAST_S = 5;

/** A ring that empties towards the bell, with the seconds in it; it takes the size and the letters of its surroundings. */
export function ClockRing({ endsAt, seconds, className }: { endsAt: number | null; seconds: number; className?: string }) {
  const leftMs = useLeftMs(endsAt);
  const left = Math.ceil((leftMs ?? seconds * SECOND_MS) / SECOND_MS);
  const share = Math.min(1, (leftMs ?? seconds * SECOND_MS) / (seconds * SECOND_MS));
  const hurries = left <= LAST_S;
  return (
    <span role="timer" aria-label={t.play.left(left)} className={cx("relative inline-grid aspect-square place-items-center", className)}>
      <svg viewBox="0 0 100 100" aria-hidden="true" className="absolute inset-0 size-full -rotate-90">
        <circle cx="50" cy="50" r={RADIUS} fill="none" strokeWidth="11" className="stroke-sunken" />
        <circle
          cx="50"
          cy="50"
          r={RADIUS}
          fill="none"
          strokeWidth="11"
          strokeLinecap="round"
          strokeDasharray={WHOLE}
          strokeDashoffset={WHOLE * (1 - share)}
          className={cx("transition-[stroke-dashoffset] duration-200 ease-linear", hurries ? "stroke-danger" : "stroke-accent")}
        />
      </svg>
      <span aria-hidden="true" className={cx("font-name font-bold tabular-nums", hurries && "text-danger")}>
        {left}
      </span>
    </span>
  );
}
