import type { Exercise } from "@namegame/contract";
import { matchName } from "../names/match-name.ts";

export interface GivenAnswer {
  exercise: Exercise;
  chosenId?: string | undefined;
  typed?: string | undefined;
}

export interface Judgement {
  correct: boolean;
  /** Right but for a small slip. */
  close: boolean;
}

/** Whether the answer names the person. An answer without a choice or text is "I don't know" and so wrong. */
export function judgeAnswer(person: { userId: string; name: string; calledBy: string | null }, answer: GivenAnswer): Judgement {
  if (answer.exercise !== "type_name") return { correct: answer.chosenId === person.userId, close: false };
  const match = matchName({ typed: answer.typed ?? "", name: person.name, calledBy: person.calledBy });
  return { correct: match !== "wrong", close: match === "close" };
}
