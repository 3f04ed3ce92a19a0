/** Counts of durations in buckets that grow by one percent: merged by adding, so that percentiles of many processes are never averaged. */
export interface Histogram {
  /** Milliseconds, 0 or more. */
  record(ms: number): void;
  add(counts: HistogramCounts): void;
  readonly count: number;
  /** The upper bound of the bucket that holds this share (0 to 1) of the durations; NaN where there is none. */
  quantile(share: number): number;
  counts(): HistogramCounts;
}

/** As it travels between processes: bucket number to count. */
export type HistogramCounts = ReadonlyMap<number, number>;

const GROWTH = Math.log(1.01);
// Ten microseconds: nothing that crosses a socket is faster.
const SMALLEST_MS = 0.01;

export function createHistogram(from: readonly HistogramCounts[] = []): Histogram {
  const buckets = new Map<number, number>();
  let count = 0;

  function put(bucket: number, times: number): void {
    buckets.set(bucket, (buckets.get(bucket) ?? 0) + times);
    count += times;
  }

  function add(counts: HistogramCounts): void {
    for (const [bucket, times] of counts) put(bucket, times);
  }

  for (const counts of from) add(counts);
  return {
    record: (ms) => put(ms <= SMALLEST_MS ? 0 : Math.ceil(Math.log(ms / SMALLEST_MS) / GROWTH), 1),
    add,
    get count() {
      return count;
    },
    quantile(share) {
      let left = Math.max(1, Math.ceil(share * count));
      for (const bucket of [...buckets.keys()].sort((a, b) => a - b)) {
        left -= buckets.get(bucket)!;
        if (left <= 0) return SMALLEST_MS * Math.exp(bucket * GROWTH);
      }
      return Number.NaN;
    },
    counts: () => new Map(buckets),
  };
}
