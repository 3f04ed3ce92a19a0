import { crop as schema } from "@namegame/contract";
import { expect, test } from "vitest";
import { clampCrop, firstCrop, maxZoom, moveCrop, placePicture, zoomCrop, zoomOf } from "./crop.ts";

const tall = { width: 300, height: 600 };
const wide = { width: 1_200, height: 800 };

test("begins with the largest square, above the middle of a tall picture", () => {
  expect(firstCrop(tall)).toEqual({ x: 0, y: 0.15, size: 1 });
  expect(firstCrop(wide)).toEqual({ x: 200 / 1_200, y: 0, size: 1 });
});

test("moves by shares of the square and stops at the edges", () => {
  const crop = { x: 0.25, y: 0.25, size: 0.5 };
  expect(moveCrop(crop, wide, { dx: 0.5, dy: 0 }).x).toBeCloseTo(0.25 + 200 / 1_200);
  expect(moveCrop(crop, wide, { dx: 9, dy: 9 })).toEqual({ x: (1_200 - 400) / 1_200, y: 0.5, size: 0.5 });
  expect(moveCrop(crop, wide, { dx: -9, dy: -9 })).toEqual({ x: 0, y: 0, size: 0.5 });
});

test("zooming keeps what is under the finger where it is", () => {
  const before = { x: 0.2, y: 0.3, size: 0.5 };
  const at = { u: 0.25, v: 0.75 };
  const after = zoomCrop(before, wide, 3, at);
  const seen = (crop: typeof before, share: number, axis: "x" | "y") =>
    axis === "x" ? crop.x * wide.width + share * crop.size * 800 : crop.y * wide.height + share * crop.size * 800;
  expect(zoomOf(after)).toBeCloseTo(3);
  expect(seen(after, at.u, "x")).toBeCloseTo(seen(before, at.u, "x"));
  expect(seen(after, at.v, "y")).toBeCloseTo(seen(before, at.v, "y"));
});

test("zooms no tighter than the smallest square and no wider than the picture", () => {
  expect(maxZoom(wide)).toBe(8);
  expect(maxZoom({ width: 192, height: 400 })).toBe(2);
  expect(maxZoom({ width: 96, height: 96 })).toBe(1);
  expect(zoomOf(zoomCrop({ x: 0, y: 0, size: 1 }, wide, 99))).toBeCloseTo(8);
  expect(zoomCrop({ x: 0.4, y: 0.4, size: 0.2 }, wide, 0.1).size).toBe(1);
});

test("the picture is placed so that the crop fills its box", () => {
  expect(placePicture({ x: 0.5, y: 0.25, size: 0.5 }, wide)).toEqual({ width: "300%", height: "200%", left: "-150%", top: "-50%" });
});

test("whatever is done, the crop is one that the server takes", () => {
  for (let i = 0; i < 2_000; i += 1) {
    const random = (min: number, max: number) => min + Math.random() * (max - min);
    const picture = { width: Math.round(random(96, 5_000)), height: Math.round(random(96, 5_000)) };
    let crop = firstCrop(picture);
    crop = zoomCrop(crop, picture, random(0.1, 12), { u: random(0, 1), v: random(0, 1) });
    crop = moveCrop(crop, picture, { dx: random(-3, 3), dy: random(-3, 3) });
    expect(schema.safeParse(crop).success).toBe(true);
    expect(clampCrop(crop, picture)).toEqual(crop);
  }
});
