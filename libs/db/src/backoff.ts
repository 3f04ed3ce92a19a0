// Every pod loses its connection at the same moment: the first try is at once, since most losses are one killed backend; from
// then on the pods must spread or they would meet again at each step.
const FIRST_DELAY_MS = 100;
const LONGEST_DELAY_MS = 5_000;

/** Milliseconds to wait before the attempt `attempt` (0 is the first after a loss): 0, then full jitter under a doubling bound. */
export function backoffMs(attempt: number, random: () => number = Math.random): number {
  if (attempt === 0) return 0;
  return Math.ceil(random() * Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (attempt - 1)));
}
