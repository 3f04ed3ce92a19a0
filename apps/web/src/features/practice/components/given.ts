import type { PracticeCard } from "@namegame/contract";
import type { GivenAnswer } from "@namegame/domain";

/** What was chosen or typed; nothing of it where somebody does not know. */
export type Given = Omit<GivenAnswer, "exercise">;

/** What a choice among names and one among photos are shown by. */
export interface ChoiceProps {
  card: PracticeCard;
  given: Given | null;
  judged: boolean;
  /** The option a clue took out. */
  outId: string | null;
  onChoose: (given: Given) => void;
}
