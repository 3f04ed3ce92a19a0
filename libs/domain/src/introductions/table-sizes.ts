/** Fewer than three is an interview, more than five falls into two talks. */
export const TABLE_LEAST = 3;
export const TABLE_MOST = 5;
/** Of tables of one evening, what is nearest to this is best: everybody hears everybody, and one who is silent leaves three who talk. */
const TABLE_BEST = 4;

/** The numbers of tables at which so many people sit in threes to fives, the best first; one table where they are too few. */
export function tableCounts(people: number): number[] {
  if (people === 0) return [];
  const [least, most] = [Math.ceil(people / TABLE_MOST), Math.floor(people / TABLE_LEAST)];
  if (most < least) return [1];
  const counts = Array.from({ length: most - least + 1 }, (_, index) => least + index);
  const fromBest = (count: number) => Math.abs(people / count - TABLE_BEST);
  return counts.sort((a, b) => fromBest(a) - fromBest(b) || b - a);
}
