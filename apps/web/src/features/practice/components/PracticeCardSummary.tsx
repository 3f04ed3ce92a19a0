import type { PracticeSummary } from "@namegame/contract";
import { Card, Icon } from "@namegame/ui";
import { ButtonLink } from "../../../shell/linked.tsx";
import { t } from "../../../strings/index.ts";
import { NextDue } from "./NextDue.tsx";
import { ScoreRing } from "./ScoreRing.tsx";

/** The practice card of a group's home: "7 due, about 2 min" and the way in. */
export function PracticeCardSummary({ groupId, summary }: { groupId: string; summary: PracticeSummary }) {
  const { due, fresh } = summary;
  const path = `/g/${groupId}/practice`;
  return (
    <Card aria-label={t.practice.title} className="flex flex-col gap-5">
      <div className="flex items-center gap-4">
        {summary.nameScore === null ? <Mark /> : <ScoreRing share={summary.nameScore} className="size-18 shrink-0" />}
        <div className="min-w-0">
          <h2 className="m-0 text-xl">{headline(summary)}</h2>
          <p className="m-0 mt-0.5 text-ink-soft">
            <Detail summary={summary} />
          </p>
        </div>
      </div>
      {due + fresh > 0 ? (
        <ButtonLink href={`${path}?go=1`} wide>
          {due > 0 ? t.practice.start : t.practice.startNew}
        </ButtonLink>
      ) : null}
    </Card>
  );
}

function Mark() {
  return (
    <span className="face-shape grid size-18 shrink-0 place-items-center bg-accent-soft text-on-accent-soft">
      <Icon name="practice" size={32} />
    </span>
  );
}

function headline({ due, fresh, minutes, nextDueAt, nameScore }: PracticeSummary): string {
  if (due > 0) return t.practice.dueAndTime(due, minutes);
  if (fresh > 0) return t.practice.freshAndTime(fresh, minutes);
  return nextDueAt === null && nameScore === null ? t.practice.nobodyTitle : t.practice.restTitle;
}

function Detail({ summary }: { summary: PracticeSummary }) {
  if (summary.due > 0) return summary.fresh > 0 ? t.practice.andFresh(summary.fresh) : t.practice.lead;
  if (summary.fresh > 0) return t.practice.lead;
  return summary.nextDueAt === null ? t.practice.nobodyText : <NextDue dueAt={summary.nextDueAt} />;
}
