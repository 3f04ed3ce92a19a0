"use client";
import type { GameView } from "@namegame/live";
import { Avatar } from "@namegame/ui";
import { photoSource } from "../../../shell/photo-source.ts";
import { t } from "../../../strings/index.ts";
import { SpeakButton } from "../../people/components/SpeakButton.tsx";
import { AnswerBar } from "../game/AnswerBar.tsx";
import { ClockRing } from "../game/ClockRing.tsx";
import { questionText } from "../game/question-text.ts";

/** What the room sees now, small enough to keep an eye on the room itself. */
export function HostRound({ view: { scene, endsAt } }: { view: GameView }) {
  const { question, reveal, state, round, roundCount, roundSeconds, answered, players } = scene.game;
  const person = state === "reveal" ? reveal?.person : null;
  const photoId = person?.photoId ?? question?.photoId ?? null;
  return (
    <div className="flex flex-col gap-5">
      <div className="flex items-center justify-between gap-4">
        <span className="font-semibold text-ink-soft tabular-nums">{t.play.roundSpoken(round, roundCount)}</span>
        {state === "asking" ? <ClockRing endsAt={endsAt} seconds={roundSeconds} className="w-16 text-xl" /> : null}
      </div>
      <div className="flex items-center gap-5">
        {photoId ? (
          <Avatar
            id={photoId}
            name=""
            photo={photoSource(photoId)}
            size="xl"
            alt={person ? person.name : t.play.face}
            concealName
            eager
            className="max-sm:size-24"
          />
        ) : null}
        <div role="status" className="min-w-0">
          {person ? (
            <>
              <h2 className="m-0 text-3xl break-words">{person.name}</h2>
              <p className="m-0 mt-1 text-lg text-ink-soft">{person.respelling}</p>
              <p className="m-0 mt-1">{reveal ? t.play.knew(reveal.right, reveal.answered) : null}</p>
              <SpeakButton person={person} className="-ml-2" />
            </>
          ) : (
            <>
              <h2 className="m-0 text-2xl">{state === "reveal" || !question ? t.play.gone : questionText(question)}</h2>
              {state === "reveal" ? <p className="m-0 mt-1 text-ink-soft">{t.play.goneText}</p> : null}
              {question?.said ? <p className="m-0 mt-2 text-lg">“{question.said}”</p> : null}
            </>
          )}
        </div>
      </div>
      {state === "asking" ? <AnswerBar answered={answered} players={players} /> : null}
    </div>
  );
}
