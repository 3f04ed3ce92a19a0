export type Counts = { passed: number; failed: number };

export function sum(all: readonly Counts[]): Counts {
  return all.reduce((total, each) => ({ passed: total.passed + each.passed, failed: total.failed + each.failed }), {
    passed: 0,
    failed: 0,
  });
}
