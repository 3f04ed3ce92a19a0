import { t } from "../../../strings/index.ts";
import type { Trend } from "./chart-line.ts";
import { dayText } from "./day-text.ts";

/** The chart's days as a table, newest first. */
export function TrendTable({ trend }: { trend: Trend }) {
  return (
    <details className="group">
      <summary className="inline-flex min-h-11 cursor-pointer items-center rounded-full font-semibold text-accent">
        {t.score.asTable}
      </summary>
      {/* Reached by keys, since it scrolls. */}
      <div role="region" aria-label={t.score.title} tabIndex={0} className="max-h-72 overflow-y-auto">
        <table className="w-full border-collapse text-left tabular-nums">
          <thead>
            <tr className="text-sm text-ink-soft">
              <th scope="col" className="py-2 font-semibold">
                {t.score.day}
              </th>
              <th scope="col" className="py-2 text-right font-semibold">
                {t.score.share}
              </th>
            </tr>
          </thead>
          <tbody>
            {trend.toReversed().map(({ day, share }) => (
              <tr key={day} className="border-t border-line">
                <th scope="row" className="py-1.5 font-normal">
                  {dayText(day)}
                </th>
                <td className="py-1.5 text-right">{t.score.percent(share)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
