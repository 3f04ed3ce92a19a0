/** A day's length where nobody's clock is meant. */
export const DAY_MS = 24 * 60 * 60 * 1000;

/** The day of UTC, as dates are kept and as a meeting's day is: YYYY-MM-DD. */
export function dayOf(time: Date): string {
  return time.toISOString().slice(0, 10);
}
