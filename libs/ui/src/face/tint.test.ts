import { describe, expect, it } from "vitest";
import { readFileSync } from "node:fs";
import { TINT_COUNT, tintOf } from "./tint.ts";

describe("tintOf", () => {
  it("does not change between releases", () => {
    expect(tintOf("01936c1e-7a10-7000-8000-000000000001")).toBe(1);
    expect(tintOf("01936c1e-7a10-7000-8000-000000000002")).toBe(0);
  });

  it("spreads ids made in the same millisecond over all tints", () => {
    const counts = new Array<number>(TINT_COUNT).fill(0);
    for (let i = 0; i < 1200; i += 1) {
      const tail = i.toString(16).padStart(12, "0");
      const tint = tintOf(`01936c1e-7a10-7000-8000-${tail}`);
      counts[tint] = (counts[tint] ?? 0) + 1;
    }
    expect(Math.min(...counts)).toBeGreaterThan(60);
    expect(Math.max(...counts)).toBeLessThan(150);
  });

  it("names only tints that tokens.css has", () => {
    const css = readFileSync(new URL("../tokens.css", import.meta.url), "utf8");
    const classes = css.match(/\.tint-\d+(?= \{)/g) ?? [];
    expect(classes).toHaveLength(TINT_COUNT);
    for (let i = 0; i < TINT_COUNT; i += 1) expect(classes).toContain(`.tint-${i}`);
  });
});
