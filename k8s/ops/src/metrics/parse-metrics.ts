export interface Sample {
  name: string;
  labels: Record<string, string>;
  value: number;
}

const LINE = /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})?\s+(\S+)/;
const LABEL = /([a-zA-Z_]\w*)="((?:\\.|[^"\\])*)"/g;

/** Prometheus' text format, as far as our pods write it. Lines that are none are left out. */
export function parseMetrics(text: string): Sample[] {
  return text.split("\n").flatMap((line) => {
    const [, name, labels = "", value] = LINE.exec(line) ?? [];
    if (name === undefined) return [];
    return [{ name, value: Number(value), labels: Object.fromEntries([...labels.matchAll(LABEL)].map(([, key, text]) => [key!, text!])) }];
  });
}

/** The sum of the samples of that name (or of a pattern) with these labels; undefined where there are none. */
export function sumOf(samples: readonly Sample[], name: string | RegExp, labels: Record<string, string> = {}): number | undefined {
  const found = samples.filter(
    (sample) =>
      (typeof name === "string" ? sample.name === name : name.test(sample.name)) &&
      Object.entries(labels).every(([key, value]) => sample.labels[key] === value),
  );
  return found.length === 0 ? undefined : found.reduce((sum, sample) => sum + sample.value, 0);
}
