"use client";
import type { GameView } from "@namegame/live";
import { Card } from "@namegame/ui";
import { useId } from "react";
import { StepFrame } from "../../practice/components/StepFrame.tsx";
import { useKeys } from "../../practice/components/use-keys.ts";
import { useStepFocus } from "../../practice/components/use-step-focus.ts";
import { t } from "../../../strings/index.ts";
import { questionText } from "../game/question-text.ts";
import type { PlayedGame } from "../game/use-game.ts";
import { AskedFace } from "./AskedFace.tsx";
import { Options } from "./Options.tsx";
import { PhotoConsent } from "./PhotoConsent.tsx";
import { PlayerVerdict } from "./PlayerVerdict.tsx";
import { RoundFoot } from "./RoundFoot.tsx";
import { TypeAnswer } from "./TypeAnswer.tsx";

/** One question on the phone: what is asked above, the answers below where the thumb is, and after the bell what was right. */
export function PlayerRound({ game: played }: { game: PlayedGame }) {
  const { view, answer } = played;
  const { game, seat } = view.scene;
  const { question, state, reveal } = game;
  const subjectId = useId();
  const types = question?.kind === "recall" && canAnswer(view);
  const heading = useStepFocus<HTMLHeadingElement>(!types);
  useKeys({
    digit(index) {
      const option = question?.options[index];
      if (option && state === "asking") answer({ chosenId: option.userId });
    },
  });

  const face = subjectPhoto(view);
  return (
    <StepFrame
      subject={face === null ? undefined : <AskedFace id={subjectId} photoId={face} />}
      heading={
        <div className="text-center">
          <h1 ref={heading} tabIndex={-1} aria-describedby={face === null ? undefined : subjectId} className="m-0 text-2xl outline-none">
            {titleOf(view)}
          </h1>
          {question?.said && !seat.sitsOut ? (
            <blockquote className="m-0 mt-4 font-name text-xl leading-snug font-semibold text-balance">“{question.said}”</blockquote>
          ) : null}
          <PlayerVerdict view={view} />
        </div>
      }
      foot={<RoundFoot view={view} />}
    >
      {question && question.kind !== "recall" && (canAnswer(view) || (state === "reveal" && !seat.sitsOut)) ? (
        <Options question={question} view={view} rightId={reveal?.person?.userId ?? null} onChoose={(chosenId) => answer({ chosenId })} />
      ) : null}
      {state === "asking" && !canAnswer(view) ? (
        <Card aria-label={t.play.myPhoto}>
          <PhotoConsent game={played} />
        </Card>
      ) : null}
      {types && state === "asking" ? <TypeAnswer view={view} describedBy={subjectId} onAnswer={(typed) => answer({ typed })} /> : null}
    </StepFrame>
  );
}

function canAnswer({ scene: { seat } }: GameView): boolean {
  return !seat.sitsOut && !seat.waits;
}

/** Nothing is asked where it is about oneself: one's own face would be the first that one sees. */
function titleOf({ scene: { game, seat } }: GameView): string {
  if (game.state === "reveal" && game.reveal?.person === null) return t.play.gone;
  if (seat.sitsOut) return game.state === "reveal" ? t.play.wasYou : t.play.aboutYou;
  if (seat.waits) return t.play.nextOne;
  return game.question ? questionText(game.question) : t.play.gone;
}

/** The face to show above: the one asked for, and at the reveal of a question without one the solution's. */
function subjectPhoto({ scene: { game, seat } }: GameView): string | null {
  if (seat.sitsOut || game.question === null) return null;
  return game.question.photoId ?? (game.question.kind === "who_said" ? (game.reveal?.person?.photoId ?? null) : null);
}
