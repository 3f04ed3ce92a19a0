import { expect, test } from "vitest";

import { cropBox } from "./crop-box.ts";

test.each([
  ["the whole of a square", { width: 400, height: 400, crop: { x: 0, y: 0, size: 1 } }, { left: 0, top: 0, side: 400 }],
  ["the middle of a tall picture", { width: 300, height: 600, crop: { x: 0, y: 0.25, size: 1 } }, { left: 0, top: 150, side: 300 }],
  ["a corner", { width: 400, height: 200, crop: { x: 0.75, y: 0.5, size: 0.5 } }, { left: 300, top: 100, side: 100 }],
  ["beyond the edge", { width: 400, height: 400, crop: { x: 0.9, y: 1, size: 0.5 } }, { left: 200, top: 200, side: 200 }],
  [
    "smaller than the smallest square",
    { width: 400, height: 400, crop: { x: 0.5, y: 0.5, size: 0.01 } },
    { left: 154, top: 154, side: 96 },
  ],
])("%s", (_, options, box) => {
  expect(cropBox({ ...options, minSide: 96 })).toEqual(box);
});

test("whatever is asked, the box is whole and inside the picture", () => {
  for (let i = 0; i < 5_000; i += 1) {
    const random = (max: number) => Math.random() * max;
    const options = { width: 96 + Math.floor(random(3000)), height: 96 + Math.floor(random(3000)), minSide: 96 };
    const { left, top, side } = cropBox({ ...options, crop: { x: random(1), y: random(1), size: random(1) || 1 } });
    expect([left, top, side].every((value) => Number.isInteger(value) && value >= 0)).toBe(true);
    expect(side).toBeGreaterThanOrEqual(96);
    expect(left + side).toBeLessThanOrEqual(options.width);
    expect(top + side).toBeLessThanOrEqual(options.height);
  }
});
