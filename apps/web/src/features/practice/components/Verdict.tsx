import type { Judgement } from "@namegame/domain";
import type { ReactNode } from "react";
import { t } from "../../../strings/index.ts";
import { SpeakButton } from "../../people/components/SpeakButton.tsx";
import type { Step } from "../session/session.ts";
import type { Given } from "./given.ts";

export interface VerdictProps {
  step: Step;
  given: Given | null;
  judgement: Judgement | null;
  /** Stands in the same place before the answer: the clue. */
  children: ReactNode;
}

/** What the answer was, said calmly and announced; keeps its room, so that the buttons below do not move. */
export function Verdict({ step, given, judgement, children }: VerdictProps) {
  const { person, exercise, options } = step.card;
  const confused = options.find((option) => option.userId === given?.chosenId && option.userId !== person.userId);
  return (
    <div className="flex min-h-13 items-center justify-center gap-1">
      <div role="status">
        {judgement ? (
          <>
            <p className={`m-0 text-lg font-semibold ${judgement.correct ? "text-accent" : "text-ink"}`}>
              {verdict(person.name, judgement)}
            </p>
            <p className="m-0 text-sm text-ink-soft">
              {judgement.correct
                ? (person.respelling ?? "")
                : confused && exercise === "choose_photo"
                  ? t.practice.thatIs(confused.name)
                  : t.practice.comesAgain}
            </p>
          </>
        ) : (
          children
        )}
      </div>
      {judgement ? <SpeakButton person={person} /> : null}
    </div>
  );
}

function verdict(name: string, { correct, close }: Judgement): string {
  if (!correct) return t.practice.wrong(name);
  return close ? t.practice.almost(name) : t.practice.rightName(name);
}
