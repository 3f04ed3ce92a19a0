import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { withinOneSlip } from "./slip.ts";

const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 7 });

describe("withinOneSlip", () => {
  test.each([
    ["maria", "maria", true],
    ["maria", "mraia", true],
    ["maria", "mara", true],
    ["maria", "marria", true],
    ["maria", "mario", true],
    ["maria", "marco", false],
    ["maria", "", false],
    ["", "a", true],
  ])("%s, %s: %s", (a, b, expected) => {
    expect(withinOneSlip(a, b)).toBe(expected);
  });

  test("agrees with the distance computed in full, in both directions", () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(withinOneSlip(a, b)).toBe(distance(a, b) <= 1);
        expect(withinOneSlip(b, a)).toBe(withinOneSlip(a, b));
      }),
      { numRuns: 2_000 },
    );
  });
});

/** Optimal string alignment by its definition, slow and plain. */
function distance(a: string, b: string): number {
  if (a === "" || b === "") return a.length + b.length;
  const [restA, restB] = [a.slice(1), b.slice(1)];
  const options = [distance(restA, b) + 1, distance(a, restB) + 1, distance(restA, restB) + (a[0] === b[0] ? 0 : 1)];
  if (a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0]) options.push(distance(a.slice(2), b.slice(2)) + 1);
  return Math.min(...options);
}
