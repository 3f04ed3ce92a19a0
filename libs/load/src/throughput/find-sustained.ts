const STEP = 1.5;
const REFINEMENTS = 2;

/** The highest rate that holds: steps of half as much again, each tried twice before it counts as failed, then halves of the last step. */
export async function findSustained(options: {
  start: number;
  most: number;
  holds: (perSecond: number) => Promise<boolean>;
}): Promise<number> {
  const { start, most, holds } = options;
  // A machine that does something else for a moment is not to be taken for a server at its limit.
  const holdsAtLast = async (rate: number) => (await holds(rate)) || (await holds(rate));
  let good = 0;
  let next = start;
  while (next <= most && (await holdsAtLast(next))) {
    good = next;
    if (next === most) return good;
    next = Math.min(most, Math.round(next * STEP));
  }
  let bad = next;
  for (let refinement = 0; refinement < REFINEMENTS; refinement += 1) {
    const middle = Math.round((good + bad) / 2);
    if (await holdsAtLast(middle)) good = middle;
    else bad = middle;
  }
  return good;
}
