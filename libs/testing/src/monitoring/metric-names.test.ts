import { expect, test } from "vitest";

import { metricNames } from "./metric-names.ts";

test.each([
  ["up == 0", ["up"]],
  ["sum by (namespace, pod) (rate(chat_connects_total[5m])) * 60 > 0.5", ["chat_connects_total"]],
  ["sum(rate(a_total{reason=~\"b|c {d}\", e!='f'}[$__rate_interval])) without (g)", ["a_total"]],
  ["a > 1e3 and on (namespace) group by (b) (last_over_time(c[1d])) unless ignoring (d) e offset 5m", ["a", "c", "e"]],
  ["a * on (pod) group_left (node) b or vector($budget)", ["a", "b"]],
  ["histogram_quantile(0.95, sum by (le) (rate(a_bucket[5m]))) > bool 2 or a_bucket", ["a_bucket"]],
])("%s selects %j", (expr, names) => {
  expect(metricNames(expr)).toEqual(names);
});
