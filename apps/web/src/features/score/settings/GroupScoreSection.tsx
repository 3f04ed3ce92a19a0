import { type GroupTotals, SCORE_PEOPLE_MIN } from "@namegame/contract";
import { Card, Section } from "@namegame/ui";
import { t } from "../../../strings/index.ts";
import { TrendChart } from "./TrendChart.tsx";
import { TrendTable } from "./TrendTable.tsx";

/** For who looks after the group: how well it knows its names, which way that goes, and how many people are still strangers. Sums alone. */
export function GroupScoreSection({ totals }: { totals: GroupTotals | null }) {
  return (
    <Section title={t.score.title}>
      <Card className="flex flex-col gap-4">
        {totals ? <Totals totals={totals} /> : <p className="m-0 text-ink-soft">{t.score.small(SCORE_PEOPLE_MIN)}</p>}
      </Card>
    </Section>
  );
}

function Totals({ totals }: { totals: GroupTotals }) {
  const { knownPairs, pairs, unmet, trend } = totals;
  return (
    <>
      <div>
        <p className="m-0 font-name text-xl font-bold">{t.score.known(knownPairs / pairs)}</p>
        <p className="m-0 mt-0.5 text-ink-soft">{t.score.pairs(knownPairs, pairs)}</p>
      </div>
      {trend.length > 1 ? (
        <>
          <TrendChart trend={trend} />
          <TrendTable trend={trend} />
        </>
      ) : (
        <p className="m-0 text-sm text-ink-soft">{t.score.trendLater}</p>
      )}
      <p className="m-0 border-t border-line pt-4">{t.score.unmet(unmet)}</p>
      <p className="m-0 text-sm text-ink-soft">{t.score.onlySums}</p>
    </>
  );
}
