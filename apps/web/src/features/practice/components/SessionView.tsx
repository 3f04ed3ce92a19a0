"use client";
import type { PracticeCard } from "@namegame/contract";
import { Icon, IconButton, ProgressBar } from "@namegame/ui";
import Link from "next/link";
import { useEffect, useState } from "react";
import { useHearName } from "../../../client/hear-name.ts";
import { FocusMode } from "../../../shell/FocusMode.tsx";
import { t } from "../../../strings/index.ts";
import type { PracticeAnswer } from "../session/answer-outbox.ts";
import { photosShown } from "../session/photos-shown.ts";
import {
  answered,
  beginSession,
  introduced,
  type Outcome,
  outcomeOf,
  progressOf,
  type Session,
  withoutPerson,
} from "../session/session.ts";
import { useDeviceSwitch } from "../session/use-device-switch.ts";
import { Introduction } from "./Introduction.tsx";
import { Question } from "./Question.tsx";

export interface SessionViewProps {
  groupId: string;
  cards: readonly PracticeCard[];
  /** People who left, hid or blocked since the session began. */
  gone: readonly string[];
  /** Answers wait for the network. */
  away: boolean;
  onAnswer: (answer: PracticeAnswer, correct: boolean) => void;
  onEnd: (outcome: Outcome) => void;
}

/** One session, from the first face to the last, on the whole screen. */
export function SessionView({ groupId, cards, gone, away, onAnswer, onEnd }: SessionViewProps) {
  const [session, setSession] = useState(() => beginSession(cards));
  const [seenGone, setSeenGone] = useState(gone);
  const { canHear, hear } = useHearName();
  const sound = useDeviceSwitch("sound");
  const step = session.steps[session.at];
  const next = session.steps[session.at + 1];

  if (seenGone !== gone) {
    setSeenGone(gone);
    setSession(gone.reduce(withoutPerson, session));
  }
  useEffect(() => {
    if (next) void photosShown(next);
  }, [next]);

  function goOn(to: Session) {
    setSession(to);
    if (to.at >= to.steps.length) onEnd(outcomeOf(to));
  }

  if (!step) return null;
  const progress = progressOf(session);
  return (
    <div className="mx-auto flex min-h-[calc(100dvh-env(safe-area-inset-bottom))] w-full max-w-[64rem] flex-col px-4 sm:px-6">
      <FocusMode />
      <div className="relative flex h-16 shrink-0 items-center gap-2">
        <Link
          href={`/g/${groupId}`}
          aria-label={t.practice.leave}
          title={t.practice.leave}
          className="-ml-2 inline-grid size-11 shrink-0 place-items-center rounded-full text-ink-soft hover:bg-sunken hover:text-ink"
        >
          <Icon name="close" />
        </Link>
        <ProgressBar label={t.practice.progress(progress.done, progress.total)} value={progress.done} max={progress.total} />
        <span aria-hidden="true" className="min-w-10 text-right text-sm text-ink-soft tabular-nums">
          {progress.done}/{progress.total}
        </span>
        <p role="status" className="absolute inset-x-0 -bottom-1 md:top-1 md:bottom-auto m-0 text-center text-xs text-ink-soft">
          {away ? t.practice.away : null}
        </p>
        {cards.some(({ person }) => canHear(person)) ? (
          <IconButton
            icon="speaker"
            label={sound.on ? t.practice.soundOn : t.practice.soundOff}
            aria-pressed={sound.on}
            onClick={sound.turn}
            className={sound.on ? "-mr-2 text-accent" : "-mr-2 opacity-55"}
          />
        ) : null}
      </div>
      {step.kind === "introduce" ? (
        <Introduction key={session.at} step={step} progress={progress} onNext={() => goOn(introduced(session))} />
      ) : (
        <Question
          key={session.at}
          step={step}
          progress={progress}
          onAnswer={onAnswer}
          onMiss={() => sound.on && hear(step.card.person)}
          onNext={(correct) => goOn(answered(session, correct))}
        />
      )}
    </div>
  );
}
