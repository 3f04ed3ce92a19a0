import type { Standing } from "@namegame/contract";
import { cx } from "@namegame/ui";
import { t } from "../../../strings/index.ts";
import { keyOf, nameOf, StandingFace } from "./Standings.tsx";

const STEPS = 3;
/** As a podium stands: second, first, third. Read aloud in the order of the places. */
const ORDER = ["order-2", "order-1", "order-3"];
const HEIGHT = ["h-[7em]", "h-[5em]", "h-[3.6em]"];
const TONE = ["bg-honey text-on-honey", "bg-accent-soft text-on-accent-soft", "bg-sunken text-ink"];

/** The best three on their steps; in `em`, so that a phone and a wall take the same one. */
export function Podium({ standings, className }: { standings: readonly Standing[]; className?: string }) {
  const best = standings.slice(0, STEPS);
  return (
    <ol aria-label={t.play.podium} className={cx("m-0 flex list-none items-end justify-center gap-[0.5em] p-0", className)}>
      {best.map((standing, index) => (
        <li key={keyOf(standing)} className={cx("flex w-[7em] min-w-0 flex-col items-center", ORDER[index])}>
          <StandingFace standing={standing} className={cx("animate-arrive", index === 0 ? "w-[5em]" : "w-[4em]")} />
          <span className="mt-[0.3em] line-clamp-2 max-w-full text-center font-name leading-tight font-bold break-words">
            {nameOf(standing)}
          </span>
          <span
            className={cx(
              "mt-[0.4em] flex w-full flex-col items-center justify-center rounded-t-lg leading-tight",
              HEIGHT[index],
              TONE[Math.min(standing.place, STEPS) - 1],
            )}
          >
            <span className="text-[1.5em] font-bold">{t.play.place(standing.place)}</span>
            <span className="tabular-nums">{t.play.points(standing.points)}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
