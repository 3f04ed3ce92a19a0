import type { Exercise } from "@namegame/contract";
import { codePoints } from "@namegame/contract";

/** FSRS ratings: 1 Again, 2 Hard, 3 Good, 4 Easy. */
export type Grade = 1 | 2 | 3 | 4;

export interface GradedAnswer {
  exercise: Exercise;
  correct: boolean;
  /** Right but for a slip of the keyboard or of memory: never better than Hard. */
  close: boolean;
  /** A clue was given, of a page that does not count them. */
  hint: boolean;
  clues?: number | undefined;
  /** From the question's appearance to the answer. */
  elapsedMs: number;
  typed?: string | undefined;
}

// A name that comes within three seconds was not searched for: the face is known.
const EASY_BELOW_MS = 3_000;
// Latency of recall grows as the memory weakens (Wixted & Rohrer 1994). Ten seconds also leaves room for a screen reader and a slow hand.
const HARD_ABOVE_MS = 10_000;
// As much as takes any answer down to Hard.
const UNCOUNTED_CLUES = 2;
// Writing takes time that is not remembering. On phones people write about 36 words, 180 letters, a minute (Palin et al. 2019).
const MS_PER_LETTER = 330;

/**
 * Turns an answer into a rating. Wrong is Again; right with a slip or slowly is Hard; right at once is Easy; else Good. Each clue takes one off, down to Hard.
 * The person never chooses a rating: people judge their own memory badly, and a choice after each face would double the work.
 */
export function gradeAnswer(answer: GradedAnswer): Grade {
  if (!answer.correct) return 1;
  const thinkingMs = answer.elapsedMs - writingMs(answer);
  if (answer.close || thinkingMs > HARD_ABOVE_MS) return 2;
  const unaided = thinkingMs < EASY_BELOW_MS ? 4 : 3;
  return Math.max(2, unaided - (answer.clues ?? (answer.hint ? UNCOUNTED_CLUES : 0))) as Grade;
}

function writingMs({ exercise, typed }: GradedAnswer): number {
  return exercise === "type_name" ? codePoints(typed ?? "") * MS_PER_LETTER : 0;
}
