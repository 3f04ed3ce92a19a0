/** The sum of a metric's series over several metrics pages, whatever their labels. */
export function sumOf(pages: readonly string[], name: string, label = ""): number {
  return lines(pages, name)
    .filter((line) => line.includes(label))
    .reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(" ") + 1)), 0);
}

/** The upper bound, in the metric's unit, below which this share of a histogram's observations lies, over all pages. NaN without any. */
export function quantileOf(pages: readonly string[], name: string, share: number): number {
  const buckets = new Map<number, number>();
  for (const line of lines(pages, `${name}_bucket`)) {
    const bound = /le="([^"]+)"/.exec(line)?.[1] ?? "";
    const upTo = bound === "+Inf" ? Number.POSITIVE_INFINITY : Number(bound);
    buckets.set(upTo, (buckets.get(upTo) ?? 0) + Number(line.slice(line.lastIndexOf(" ") + 1)));
  }
  const all = buckets.get(Number.POSITIVE_INFINITY) ?? 0;
  if (all === 0) return Number.NaN;
  return [...buckets].sort(([a], [b]) => a - b).find(([, count]) => count >= share * all)![0];
}

function lines(pages: readonly string[], name: string): string[] {
  return pages.flatMap((page) => page.split("\n")).filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `));
}
