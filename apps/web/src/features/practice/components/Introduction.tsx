"use client";
import { Button } from "@namegame/ui";
import { t } from "../../../strings/index.ts";
import { SpeakButton } from "../../people/components/SpeakButton.tsx";
import type { Progress, Step } from "../session/session.ts";
import { Subject } from "./Subject.tsx";
import { StepFrame } from "./StepFrame.tsx";
import { useStepFocus } from "./use-step-focus.ts";
import { useKeys } from "./use-keys.ts";

/** Somebody new: the face with its name, before anything is asked. */
export function Introduction({ step, progress, onNext }: { step: Step; progress: Progress; onNext: () => void }) {
  const heading = useStepFocus<HTMLHeadingElement>();
  const { person } = step.card;
  useKeys({ enter: onNext });
  return (
    <StepFrame
      subject={<Subject card={step.card} progress={progress} />}
      heading={
        <div className="text-center">
          <p className="m-0 text-sm font-semibold text-accent">{t.practice.newFace}</p>
          <div className="flex items-center justify-center gap-1">
            <h1 ref={heading} tabIndex={-1} className="m-0 text-2xl outline-none">
              {t.practice.thisIs(person.name)}
            </h1>
            <SpeakButton person={person} />
          </div>
          <p className="m-0 min-h-6 text-ink-soft">
            {[person.calledBy ? t.practice.calledBy(person.calledBy) : null, person.respelling].filter(Boolean).join(" · ")}
          </p>
        </div>
      }
      foot={
        <Button size="lg" wide onClick={onNext}>
          {t.practice.gotIt}
        </Button>
      }
    />
  );
}
