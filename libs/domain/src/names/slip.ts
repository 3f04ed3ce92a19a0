/**
 * Whether two words differ by at most one slip of the hand: a letter wrong, missing, too many, or two neighbours swapped
 * (Damerau 1964: four of five typing errors are one of these).
 */
export function withinOneSlip(a: string, b: string): boolean {
  const one = [...a];
  const two = [...b];
  while (one.length > 0 && two.length > 0 && one[0] === two[0]) {
    one.shift();
    two.shift();
  }
  while (one.length > 0 && two.length > 0 && one.at(-1) === two.at(-1)) {
    one.pop();
    two.pop();
  }
  if (one.length <= 1 && two.length <= 1) return true;
  return one.length === 2 && two.length === 2 && one[0] === two[1] && one[1] === two[0];
}
