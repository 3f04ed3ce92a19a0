import * as fc from "fast-check";
import { expect, test } from "vitest";
import { shuffle } from "./random.ts";
import { seededRandom } from "./sample.fixture.ts";

test("shuffle keeps every item once and leaves the list it was given", () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.nat(), (items, seed) => {
      const before = [...items];
      expect(shuffle(items, seededRandom(seed)).toSorted()).toEqual(items.toSorted());
      expect(items).toEqual(before);
    }),
  );
});
