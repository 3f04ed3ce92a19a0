/** What one client shows of its conversation, in the order in which it shows it. */
export interface Reader {
  /** A message came. Returns whether a gap is open. */
  take(message: { seq: number; index: number }): boolean;
  /** Up to this seq nothing is missing. */
  cursor(): number;
  shown(): readonly number[];
}

/**
 * With `orders` as the product's pages do: by cursor, each seq once, what lies beyond a gap waits. Without, as a page would that shows
 * whatever the server sends: so a pod's own order and doubles are seen.
 */
export function createReader({ orders }: { orders: boolean }): Reader {
  const shown: number[] = [];
  const ahead = new Map<number, number>();
  let cursor = 0;

  return {
    take({ seq, index }) {
      if (!orders) shown.push(index);
      if (seq > cursor) ahead.set(seq, index);
      for (let next = ahead.get(cursor + 1); next !== undefined; next = ahead.get(cursor + 1)) {
        cursor += 1;
        ahead.delete(cursor);
        if (orders) shown.push(next);
      }
      return ahead.size > 0;
    },
    cursor: () => cursor,
    shown: () => shown,
  };
}

/** Holds what was shown against the table's order. */
export function compareWithTable(
  shown: readonly number[],
  table: readonly number[],
): { missing: number; doubled: number; misplaced: number } {
  const place = new Map(table.map((index, at) => [index, at]));
  const distinct = [...new Set(shown)];
  const held = new Set(shown);
  let [misplaced, furthest] = [0, -1];
  for (const index of distinct) {
    const at = place.get(index) ?? Number.POSITIVE_INFINITY;
    if (at < furthest) misplaced += 1;
    else furthest = at;
  }
  return { missing: table.filter((index) => !held.has(index)).length, doubled: shown.length - distinct.length, misplaced };
}
