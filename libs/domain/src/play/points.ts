/** For a right answer; and for the subject, who sits the question out, so that nobody loses by being known. */
export const RIGHT_POINTS = 100;
/** On top for one that comes at once, falling evenly to nothing at the bell: to know counts more than to be quick. */
export const SPEED_POINTS = 100;

/** What an answer brings. Times in milliseconds from the question. */
export function answerPoints({ correct, elapsedMs, roundMs }: { correct: boolean; elapsedMs: number; roundMs: number }): number {
  if (!correct) return 0;
  const left = Math.max(0, Math.min(1, 1 - elapsedMs / roundMs));
  return RIGHT_POINTS + Math.round(SPEED_POINTS * left);
}
