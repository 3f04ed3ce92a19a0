import { t } from "../../../strings/index.ts";

const RADIUS = 42;
const AROUND = 2 * Math.PI * RADIUS;

/** The share of names one would recall now, as a ring; told once, as text. */
export function ScoreRing({ share, className }: { share: number; className?: string }) {
  return (
    <span className={`relative inline-grid place-items-center ${className ?? "size-20"}`}>
      <svg viewBox="0 0 100 100" aria-hidden="true" focusable="false" className="size-full -rotate-90">
        <circle cx="50" cy="50" r={RADIUS} fill="none" strokeWidth="10" className="stroke-sunken" />
        <circle
          cx="50"
          cy="50"
          r={RADIUS}
          fill="none"
          strokeWidth="10"
          strokeLinecap="round"
          strokeDasharray={`${share * AROUND} ${AROUND}`}
          className="stroke-accent transition-[stroke-dasharray] duration-700 ease-soft"
        />
      </svg>
      <span className="absolute font-name text-lg font-bold tabular-nums">{t.practice.percent(share)}</span>
    </span>
  );
}
