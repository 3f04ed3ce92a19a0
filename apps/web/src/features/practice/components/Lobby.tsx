import type { PracticeCard, PracticeSummary } from "@namegame/contract";
import { Avatar, Button, EmptyState, Page } from "@namegame/ui";
import { ButtonLink } from "../../../shell/linked.tsx";
import { photoSource } from "../../../shell/photo-source.ts";
import { t } from "../../../strings/index.ts";
import { MyStreak } from "../../score/mine/MyStreak.tsx";
import { NextDue } from "./NextDue.tsx";
import { ScoreRing } from "./ScoreRing.tsx";

export interface LobbyProps {
  groupId: string;
  summary: PracticeSummary;
  cards: readonly PracticeCard[];
  /** The one whose people are asked for; null for everyday practice. */
  event: { name: string } | null;
  busy: boolean;
  onStart: () => void;
}

/** How many faces wait above the button; so many stand in a row on the smallest phone. */
const FACES = 5;

/** Before a session: who waits, how long it takes, where one stands. */
export function Lobby({ groupId, summary, cards, event, busy, onStart }: LobbyProps) {
  if (cards.length === 0) return <Rest groupId={groupId} summary={summary} />;
  const { due, fresh, minutes, nameScore } = summary;
  return (
    <Page title={event ? event.name : t.practice.title} subtitle={event ? t.refresher.lead : t.practice.lead} width="narrow">
      <div className="flex flex-col items-center gap-8 rounded-2xl bg-surface px-5 pt-10 pb-6 text-center shadow-soft">
        <Faces cards={cards} />
        <div>
          <p className="m-0 font-name text-3xl font-bold">
            {event ? t.refresher.names(cards.length) : due > 0 ? t.practice.due(due) : t.practice.startNew}
          </p>
          <p className="m-0 mt-1 text-lg text-ink-soft">
            {due > 0 && fresh > 0 ? `${t.practice.andFresh(fresh)}, ` : null}
            {t.practice.about(minutes)}
          </p>
        </div>
        <Button size="lg" wide busy={busy} onClick={onStart}>
          {t.practice.start}
        </Button>
      </div>
      <Score share={nameScore} />
      <MyStreak className="mt-4" />
    </Page>
  );
}

function Faces({ cards }: { cards: readonly PracticeCard[] }) {
  const shown = cards.filter((card) => card.person.photoId !== null).slice(0, FACES);
  return (
    <span aria-hidden="true" className="flex flex-wrap justify-center">
      {shown.map(({ person }) => (
        <span key={person.userId} className="face-shape -mx-2.5 bg-surface p-1">
          <Avatar id={person.userId} name={person.name} photo={photoSource(person.photoId)} size="md" concealName eager className="block" />
        </span>
      ))}
    </span>
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
