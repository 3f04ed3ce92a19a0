/** A source of numbers in [0, 1), such as Math.random; passed in, so that a test or a replay can repeat it. */
export type Random = () => number;

/** A new list of the same items in random order (Fisher and Yates). */
export function shuffle<T>(items: readonly T[], random: Random): T[] {
  const result = [...items];
  for (let last = result.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [result[last], result[other]] = [result[other] as T, result[last] as T];
  }
  return result;
}
