/** Columns of the grid that a photo may take. */
export type Span = 2 | 3 | 6;

/**
 * How many of six columns each of `count` photos takes, so that every row is full and none is crowded: rows of one, two or three, the
 * larger ones first.
 */
export function gridSpans(count: number): Span[] {
  const spans: Span[] = [];
  for (let left = count; left > 0;) {
    const row = rowOf(left, spans.length === 0);
    spans.push(...Array.from({ length: row }, () => (6 / row) as Span));
    left -= row;
  }
  return spans;
}

function rowOf(left: number, first: boolean): 1 | 2 | 3 {
  if (left === 1 || (left === 3 && first)) return 1;
  return left === 2 || left === 4 || left % 3 !== 0 ? 2 : 3;
}
