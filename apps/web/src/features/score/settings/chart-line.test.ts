import { expect, test } from "vitest";
import { chartLine } from "./chart-line.ts";

const size = { width: 100, height: 50 };

test("days lie in their distance, and the scale ends a little above the highest", () => {
  const trend = [
    { day: "2026-03-01", share: 0 },
    { day: "2026-03-02", share: 0.1 },
    { day: "2026-03-05", share: 0.2 },
  ];
  expect(chartLine({ trend, ...size })).toEqual({
    top: 0.25,
    points: [
      { x: 0, y: 50 },
      { x: 25, y: 30 },
      { x: 100, y: 10 },
    ],
  });
});

test("across a change of the clocks and at the full share it holds", () => {
  const trend = [
    { day: "2026-03-28", share: 1 },
    { day: "2026-03-29", share: 1 },
    { day: "2026-03-30", share: 1 },
  ];
  expect(chartLine({ trend, ...size })).toEqual({ top: 1, points: [0, 50, 100].map((x) => ({ x, y: 0 })) });
});
