// A message that was under way when the fault came is part of it.
const UNDER_WAY_MS = 200;

/** For each fault how long the slowest delivery took of the messages that were to be sent from then until the next fault. */
export function deafTimes(options: {
  faultTimes: readonly number[];
  slowest: readonly (readonly [index: number, intendedAt: number, tookMs: number])[];
}): number[] {
  const { faultTimes, slowest } = options;
  return faultTimes.map((from, index) => {
    const until = faultTimes[index + 1] ?? Number.POSITIVE_INFINITY;
    const taken = slowest.filter(([, at]) => at >= from - UNDER_WAY_MS && at < until - UNDER_WAY_MS).map(([, , tookMs]) => tookMs);
    return Math.max(0, ...taken);
  });
}
