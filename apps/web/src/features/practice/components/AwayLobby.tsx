import type { PracticeCard } from "@namegame/contract";
import { minutesFor } from "@namegame/domain";
import { Banner, Button, EmptyState, Page } from "@namegame/ui";
import { t } from "../../../strings/index.ts";
import { NextDue } from "./NextDue.tsx";
import { Waiting } from "./Waiting.tsx";

export interface AwayLobbyProps {
  cards: readonly PracticeCard[];
  /** Of what this device keeps; null where it cannot know. */
  nextDueAt: string | null;
  /** Whether this device keeps anything of the group. */
  known: boolean;
  busy: boolean;
  onStart: () => void;
}

/** Before a session without network: what this device has. Where one stands, only the server knows. */
export function AwayLobby({ cards, nextDueAt, known, busy, onStart }: AwayLobbyProps) {
  if (cards.length > 0) {
    const fresh = cards.filter(({ introduce }) => introduce).length;
    return (
      <Page title={t.practice.title} subtitle={t.practice.lead} width="narrow">
        <Banner className="mb-6">{t.practice.away}</Banner>
        <Waiting cards={cards} due={cards.length - fresh} fresh={fresh} minutes={minutesFor(cards.length)} busy={busy} onStart={onStart} />
      </Page>
    );
  }
  return (
    <Page title={t.practice.title} hideTitle width="narrow">
      <EmptyState
        icon={known ? "check" : "info"}
        title={known ? t.practice.restTitle : t.practice.awayNothing}
        action={
          <Button variant="secondary" busy={busy} onClick={onStart}>
            {t.practice.retry}
          </Button>
        }
      >
        {known ? t.practice.awayRest : null}
        {nextDueAt === null ? null : (
          <span className="mt-2 block font-semibold text-ink">
            <NextDue dueAt={nextDueAt} />
          </span>
        )}
      </EmptyState>
    </Page>
  );
}
