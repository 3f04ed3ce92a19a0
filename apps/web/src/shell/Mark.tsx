import { t } from "../strings/index.ts";

/** The sign of NameGame: a face whose smile is the line a name is written on. */
export function Mark({ size = 40 }: { size?: number }) {
  return (
    <svg viewBox="0 0 48 48" width={size} height={size} aria-hidden="true" focusable="false" className="shrink-0">
      <rect width="48" height="48" rx="17" className="fill-accent" />
      <g className="stroke-on-accent" strokeWidth="4" strokeLinecap="round" fill="none">
        <path d="M17.5 17v3M30.5 17v3M13 29.5c6.5 5.5 15.5 5.5 22 0" />
      </g>
    </svg>
  );
}

export function Wordmark() {
  return (
    <span className="inline-flex items-center gap-2.5 font-name text-lg font-bold tracking-tight text-ink">
      <Mark size={36} />
      {t.shell.productName}
    </span>
  );
}
