"use client";
import type { Question } from "@namegame/contract";
import type { GameView } from "@namegame/live";
import { Avatar, ProgressBar } from "@namegame/ui";
import { photoSource } from "../../../shell/photo-source.ts";
import { t } from "../../../strings/index.ts";
import { ClockRing } from "../game/ClockRing.tsx";
import { questionText } from "../game/question-text.ts";

/** The question for the whole room: a face or a name as large as the wall, the clock, and how many have answered. */
export function ScreenQuestion({ view: { scene, endsAt } }: { view: GameView }) {
  const { question, round, roundCount, roundSeconds, answered, players } = scene.game;
  const words = t.play.answered(answered, players);
  return (
    <div className="flex flex-1 flex-col gap-[2.5vmin]">
      <div className="flex items-center justify-between gap-[4vmin]">
        <div className="min-w-0">
          <p className="m-0 text-[3.2vmin] text-ink-soft tabular-nums">{t.play.roundSpoken(round, roundCount)}</p>
          <h1 className="m-0 text-[7.5vmin] leading-[1.05] break-words">{question ? questionText(question) : t.play.gone}</h1>
        </div>
        <ClockRing endsAt={endsAt} seconds={roundSeconds} className="w-[16vmin] shrink-0 text-[7.5vmin]" />
      </div>
      <div className="grid min-h-0 flex-1 place-items-center">{question ? <Asked question={question} /> : null}</div>
      <div className="flex items-center gap-[3vmin]">
        <ProgressBar label={words} value={answered} max={Math.max(1, players)} className="h-[3vmin]! flex-1" />
        <span aria-hidden="true" className="text-[3.6vmin] font-semibold tabular-nums">
          {words}
        </span>
      </div>
    </div>
  );
}

function Asked({ question }: { question: Question }) {
  if (question.kind === "name_to_face") return <Faces question={question} />;
  if (question.kind === "who_said") {
    return (
      <div className="flex w-full flex-col items-center gap-[4vmin]">
        <blockquote className="m-0 max-w-[150vmin] text-center font-name text-[6.5vmin] leading-tight font-bold text-balance">
          “{question.said}”
        </blockquote>
        <ul className="m-0 flex list-none justify-center gap-[3vmin] p-0">
          {question.options.map((option) => (
            <li key={option.userId} className="w-[26vmin] text-center">
              <Face photoId={option.photoId} id={option.userId} />
              <span className="mt-[1vmin] block font-name text-[3.8vmin] leading-tight font-bold break-words">{option.name}</span>
            </li>
          ))}
        </ul>
      </div>
    );
  }
  return (
    <div className="grid w-full items-center gap-[5vmin] landscape:grid-cols-[auto_1fr]">
      <span className="mx-auto block w-[min(58vmin,45vw)] landscape:ml-[4vmin]">
        <Face photoId={question.photoId} id={question.photoId ?? ""} alt={t.play.face} />
      </span>
      {question.kind === "recall" ? (
        <p className="m-0 text-[6vmin] leading-tight font-semibold text-balance">{t.play.onPhone}</p>
      ) : (
        <ul className="m-0 flex list-none flex-col gap-[2vmin] p-0">
          {question.options.map((option) => (
            <li
              key={option.userId}
              className="rounded-[2vmin] border-[0.3vmin] border-edge bg-surface px-[3vmin] py-[1.8vmin] font-name text-[5.4vmin] leading-tight font-bold break-words"
            >
              {option.name}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Faces({ question }: { question: Question }) {
  return (
    <ul className="m-0 flex w-full list-none flex-wrap justify-center gap-[4vmin] p-0">
      {question.options.map((option, index) => (
        <li key={option.userId} className="w-[min(39vmin,21vw)]">
          <Face photoId={option.photoId} id={option.userId} alt={t.play.photoOption(index + 1)} />
        </li>
      ))}
    </ul>
  );
}

function Face({ photoId, id, alt }: { photoId: string | null; id: string; alt?: string }) {
  return <Avatar id={id} name="" photo={photoSource(photoId)} size="fill" sizes="58vmin" alt={alt} concealName eager />;
}
