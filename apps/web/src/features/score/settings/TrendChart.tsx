import { t } from "../../../strings/index.ts";
import { chartLine, type Trend } from "./chart-line.ts";
import { dayText } from "./day-text.ts";

const WIDTH = 320;
const HEIGHT = 88;
/** Room for the line's own thickness and its last point. */
const EDGE = 5;

/** The trend as a line; told in one sentence to who does not see it, and day by day in the table below it. */
export function TrendChart({ trend }: { trend: Trend }) {
  const { points, top } = chartLine({ trend, width: WIDTH, height: HEIGHT });
  const [first, last] = [trend[0]!, trend.at(-1)!];
  const line = points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(" ");
  const end = points.at(-1)!;
  return (
    <figure className="m-0">
      <svg
        viewBox={`${-EDGE} ${-EDGE} ${WIDTH + 2 * EDGE} ${HEIGHT + 2 * EDGE}`}
        role="img"
        aria-label={t.score.trend(dayText(first.day), first.share, dayText(last.day), last.share)}
        className="block w-full overflow-visible"
      >
        {[0, HEIGHT].map((y) => (
          <line
            key={y}
            x1="0"
            x2={WIDTH}
            y1={y}
            y2={y}
            className="stroke-line"
            strokeWidth="1"
            strokeDasharray={y === 0 ? "3 4" : undefined}
          />
        ))}
        <polygon points={`0,${HEIGHT} ${line} ${WIDTH},${HEIGHT}`} className="fill-accent opacity-10" />
        <polyline points={line} fill="none" strokeWidth="2.5" strokeLinejoin="round" strokeLinecap="round" className="stroke-accent" />
        <circle cx={end.x} cy={end.y} r="4" className="fill-accent" />
      </svg>
      <figcaption aria-hidden="true" className="mt-1 flex justify-between gap-4 text-xs text-ink-soft tabular-nums">
        <span>{dayText(first.day)}</span>
        <span>{t.score.upTo(top)}</span>
        <span>{dayText(last.day)}</span>
      </figcaption>
    </figure>
  );
}
