"use client";
import { judgeAnswer, type Judgement } from "@namegame/domain";
import { newId } from "@namegame/live";
import { Button } from "@namegame/ui";
import { useEffect, useId, useRef, useState } from "react";
import { useHearName } from "../../../client/hear-name.ts";
import { t } from "../../../strings/index.ts";
import type { PracticeAnswer } from "../session/answer-outbox.ts";
import { type Clue, cluesOf, weightOf } from "../session/clue.ts";
import type { Progress, Step } from "../session/session.ts";
import { useWatch } from "../session/use-watch.ts";
import { ChooseName } from "./ChooseName.tsx";
import { ChoosePhoto } from "./ChoosePhoto.tsx";
import { ClueText } from "./ClueText.tsx";
import type { Given } from "./given.ts";
import { StepFrame } from "./StepFrame.tsx";
import { Subject } from "./Subject.tsx";
import { TypeName } from "./TypeName.tsx";
import { useKeys } from "./use-keys.ts";
import { useStepFocus } from "./use-step-focus.ts";
import { Verdict } from "./Verdict.tsx";

/** A right answer goes on by itself: long enough to see the name beside the face once more. */
const NEXT_AFTER_MS = 1_100;

export interface QuestionProps {
  step: Step;
  progress: Progress;
  onAnswer: (answer: PracticeAnswer, correct: boolean) => void;
  onMiss: () => void;
  onNext: (correct: boolean) => void;
}

/** One question: judged here at once, recorded in the background, judged again by the server. */
export function Question({ step, progress, onAnswer, onMiss, onNext }: QuestionProps) {
  const { card } = step;
  const subjectId = useId();
  // A field takes the focus itself, so that one can write at once.
  const heading = useStepFocus<HTMLHeadingElement>(card.exercise !== "type_name");
  const nextButton = useRef<HTMLButtonElement>(null);
  const elapsedMs = useWatch(step);
  const { hear } = useHearName();
  const [clues, setClues] = useState(0);
  const [given, setGiven] = useState<Given | null>(null);
  const [judgement, setJudgement] = useState<Judgement | null>(null);
  const all = cluesOf(card);
  const shown = all.slice(0, clues);
  const clue = shown.at(-1);
  const weight = weightOf(card, shown);
  const outId = shown.find((each) => each.kind === "fewer")?.outId ?? null;
  const byName = card.exercise === "choose_photo";

  function answer(choice: Given) {
    // A double tap answers once.
    if (judgement) return;
    const judged = judgeAnswer(card.person, { exercise: card.exercise, ...choice });
    setGiven(choice);
    setJudgement(judged);
    onAnswer(
      {
        clientId: newId(),
        personId: card.person.userId,
        exercise: card.exercise,
        hint: weight > 0,
        clues: weight,
        elapsedMs: elapsedMs(),
        ...choice,
      },
      judged.correct,
    );
    if (!judged.correct) onMiss();
  }
  function next() {
    if (judgement) onNext(judgement.correct);
  }
  function giveClue() {
    setClues(clues + 1);
    // Asked for by these words, so it is heard although sounds are off.
    if (all[clues]?.kind === "voice") hear(card.person);
  }
  useKeys({
    digit(index) {
      const option = card.options[index];
      if (option && option.userId !== outId) answer({ chosenId: option.userId });
    },
    enter: next,
  });

  const goesOn = judgement?.correct === true && !judgement.close;
  const onNextRef = useRef(onNext);
  useEffect(() => {
    onNextRef.current = onNext;
  });
  useEffect(() => {
    if (!judgement) return;
    nextButton.current?.focus({ preventScroll: true });
    if (!goesOn) return;
    const timer = setTimeout(() => onNextRef.current(true), NEXT_AFTER_MS);
    return () => clearTimeout(timer);
  }, [judgement, goesOn]);

  const options = { card, given, judged: judgement !== null, outId, onChoose: answer };
  return (
    <StepFrame
      subject={byName ? undefined : <Subject card={card} progress={progress} id={subjectId} />}
      heading={
        <div className="text-center">
          <h1
            ref={heading}
            tabIndex={-1}
            aria-describedby={byName ? undefined : subjectId}
            className={`m-0 outline-none ${byName ? "text-3xl" : "text-2xl"}`}
          >
            {byName ? t.practice.whoIs(card.person.name) : t.practice.whoIsThis}
          </h1>
          <Verdict step={step} given={given} judgement={judgement}>
            {clue ? <ClueText clue={clue} card={card} /> : null}
          </Verdict>
        </div>
      }
      foot={
        judgement ? (
          <Button ref={nextButton} size="lg" wide variant={goesOn ? "secondary" : "primary"} onClick={next}>
            {t.practice.next}
          </Button>
        ) : (
          <>
            {all.length > 0 ? (
              <Button variant="quiet" disabled={clues === all.length} onClick={giveClue}>
                {clueLabel({ given: clues, next: all[clues] })}
              </Button>
            ) : null}
            <Button variant="quiet" onClick={() => answer({})}>
              {t.practice.skip}
            </Button>
          </>
        )
      }
    >
      {card.exercise === "choose_name" ? <ChooseName {...options} /> : null}
      {card.exercise === "choose_photo" ? <ChoosePhoto {...options} progress={progress} /> : null}
      {card.exercise === "type_name" ? <TypeName judged={judgement !== null} describedBy={subjectId} onAnswer={answer} /> : null}
    </StepFrame>
  );
}

function clueLabel({ given, next }: { given: number; next: Clue | undefined }): string {
  if (next?.kind === "voice") return t.practice.hearThem;
  return given === 0 ? t.practice.clue : t.practice.nextClue;
}
