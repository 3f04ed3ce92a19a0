import type { PracticeCard, PracticeSummary } from "@namegame/contract";
import { EmptyState, Page } from "@namegame/ui";
import { ButtonLink } from "../../../shell/linked.tsx";
import { t } from "../../../strings/index.ts";
import { MyStreak } from "../../score/mine/MyStreak.tsx";
import { NextDue } from "./NextDue.tsx";
import { ScoreRing } from "./ScoreRing.tsx";
import { Waiting } from "./Waiting.tsx";

export interface LobbyProps {
  groupId: string;
  summary: PracticeSummary;
  cards: readonly PracticeCard[];
  /** The one whose people are asked for; null for everyday practice. */
  event: { name: string } | null;
  busy: boolean;
  onStart: () => void;
}

/** Before a session: who waits, how long it takes, where one stands. */
export function Lobby({ groupId, summary, cards, event, busy, onStart }: LobbyProps) {
  if (cards.length === 0) return <Rest groupId={groupId} summary={summary} />;
  const { due, fresh, minutes, nameScore } = summary;
  return (
    <Page title={event ? event.name : t.practice.title} subtitle={event ? t.refresher.lead : t.practice.lead} width="narrow">
      <Waiting
        title={event ? t.refresher.names(cards.length) : undefined}
        cards={cards}
        due={due}
        fresh={fresh}
        minutes={minutes}
        busy={busy}
        onStart={onStart}
      />
      <Score share={nameScore} />
      <MyStreak className="mt-4" />
    </Page>
  );
}

function Score({ share }: { share: number | null }) {
  return (
    <div className="mt-6 flex items-center justify-center gap-4 text-ink-soft">
      {share === null ? (
        t.practice.scoreNone
      ) : (
        <>
          <span>{t.practice.scoreLabel}</span>
          <ScoreRing share={share} className="size-20 text-ink" />
        </>
      )}
    </div>
  );
}

function Rest({ groupId, summary }: { groupId: string; summary: PracticeSummary }) {
  const nobody = summary.nextDueAt === null && summary.nameScore === null;
  return (
    <Page title={t.practice.title} hideTitle width="narrow">
      <EmptyState
        icon={nobody ? "wave" : "check"}
        title={nobody ? t.practice.nobodyTitle : t.practice.restTitle}
        action={
          <ButtonLink href={nobody ? `/g/${groupId}/greet` : `/g/${groupId}/people`} variant={nobody ? "primary" : "secondary"}>
            {nobody ? t.practice.greet : t.practice.toPeople}
          </ButtonLink>
        }
      >
        {nobody ? t.practice.nobodyText : t.practice.restText}
        {summary.nextDueAt ? (
          <span className="mt-2 block font-semibold text-ink">
            <NextDue dueAt={summary.nextDueAt} />
          </span>
        ) : null}
      </EmptyState>
      {nobody ? null : (
        <>
          <Score share={summary.nameScore} />
          <MyStreak className="mt-4" />
        </>
      )}
    </Page>
  );
}
