import { expect, it } from "vitest";

import { createHistogram } from "./histogram.ts";

it("gives quantiles within one percent, and of several processes those of all their values together", () => {
  const [one, other] = [createHistogram(), createHistogram()];
  for (let value = 1; value <= 900; value += 1) one.record(value);
  for (let value = 901; value <= 1_000; value += 1) other.record(value);
  const both = createHistogram([one.counts(), other.counts()]);
  expect(both.count).toBe(1_000);
  for (const [share, value] of [
    [0.5, 500],
    [0.95, 950],
    [1, 1_000],
  ] as const) {
    expect(both.quantile(share) / value).toBeGreaterThanOrEqual(0.999);
    expect(both.quantile(share) / value).toBeLessThan(1.011);
  }
  expect(createHistogram().quantile(0.5)).toBeNaN();
});
