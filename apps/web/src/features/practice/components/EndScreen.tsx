"use client";
import type { PracticeSummary } from "@namegame/contract";
import { Avatar, Banner, Button, Skeleton } from "@namegame/ui";
import { useEffect, useState } from "react";
import { call } from "../../../client/call.ts";
import { ButtonLink } from "../../../shell/linked.tsx";
import { FocusMode } from "../../../shell/FocusMode.tsx";
import { photoSource } from "../../../shell/photo-source.ts";
import { t } from "../../../strings/index.ts";
import { MyStreak } from "../../score/mine/MyStreak.tsx";
import type { Outcome } from "../session/session.ts";
import { ScoreRing } from "./ScoreRing.tsx";
import { useStepFocus } from "./use-step-focus.ts";

export interface EndScreenProps {
  groupId: string;
  outcome: Outcome;
  /** Answers the server does not have yet; the summary waits for them. */
  pending: number;
  /** They cannot be sent now. */
  away: boolean;
  busy: boolean;
  onMore: () => void;
}

/** How it went, when the next names come, and where one stands. No grades, no comparison with others. */
export function EndScreen({ groupId, outcome, pending, away, busy, onMore }: EndScreenProps) {
  const heading = useStepFocus<HTMLHeadingElement>();
  const summary = useSummary({ groupId, ready: pending === 0 });
  const more = summary && summary.due + summary.fresh > 0;
  return (
    <div className="mx-auto flex min-h-[calc(100dvh-env(safe-area-inset-bottom))] w-full max-w-[32rem] flex-col px-4 md:min-h-0 md:pt-12">
      <FocusMode />
      <div className="flex flex-1 flex-col items-center justify-center gap-6 py-8 text-center">
        <h1
          ref={heading}
          tabIndex={-1}
          aria-label={t.practice.recalledSpoken(outcome.right, outcome.total)}
          className="m-0 text-3xl outline-none"
        >
          {t.practice.recalled(outcome.right, outcome.total)}
        </h1>
        <Score summary={summary} away={away} />
        {pending === 0 ? <MyStreak /> : null}
        {outcome.missed.length > 0 ? <Missed outcome={outcome} /> : null}
      </div>
      <div className="sticky bottom-0 -mx-4 flex flex-col gap-2 bg-paper/92 px-4 pt-3 pb-4 backdrop-blur-md">
        <ButtonLink href={`/g/${groupId}`} size="lg" wide>
          {t.practice.finish}
        </ButtonLink>
        <Button size="lg" wide variant="quiet" busy={busy} onClick={onMore} className={more ? "" : "invisible"}>
          {t.practice.more}
        </Button>
      </div>
    </div>
  );
}

function Score({ summary, away }: { summary: PracticeSummary | null | undefined; away: boolean }) {
  if (away) return <Banner className="text-left">{t.practice.away}</Banner>;
  if (summary === null) return null;
  if (!summary) {
    return (
      <div aria-hidden="true" className="flex flex-col items-center gap-3">
        <Skeleton shape="face" className="size-32" />
        <Skeleton className="w-48" />
      </div>
    );
  }
  return (
    <div className="flex flex-col items-center gap-3">
      {summary.nameScore === null ? null : (
        <>
          <ScoreRing share={summary.nameScore} className="size-32" />
          <span className="text-ink-soft">{t.practice.scoreLabel}</span>
        </>
      )}
      <span className="text-lg font-semibold">
        {summary.dueTomorrow > 0 ? t.practice.dueTomorrow(summary.dueTomorrow) : t.practice.nothingTomorrow}
      </span>
    </div>
  );
}

function Missed({ outcome }: { outcome: Outcome }) {
  return (
    <section aria-label={t.practice.toRemember} className="w-full">
      <h2 className="m-0 mb-3 text-base font-semibold text-ink-soft">{t.practice.toRemember}</h2>
      <ul className="m-0 flex list-none flex-wrap justify-center gap-x-3 gap-y-4 p-0">
        {outcome.missed.map(({ person }) => (
          <li key={person.userId} className="w-18 text-center">
            <Avatar id={person.userId} name={person.name} photo={photoSource(person.photoId)} size="fill" sizes="72px" />
            <span className="mt-1 block text-sm leading-tight font-semibold break-words">{person.name}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Where one stands after the session; undefined until it is known, null where it cannot be fetched. */
function useSummary({ groupId, ready }: { groupId: string; ready: boolean }): PracticeSummary | null | undefined {
  const [summary, setSummary] = useState<PracticeSummary | null>();
  useEffect(() => {
    if (!ready) return;
    let left = false;
    void call("practice.summary", { groupId }).then((result) => {
      if (!left) setSummary(result.ok ? result.data.summary : null);
    });
    return () => {
      left = true;
    };
  }, [groupId, ready]);
  return summary;
}
