import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seededRandom } from "../practice/sample.fixture.ts";
import { pairKey, planTables, seatLate } from "./plan-tables.ts";
import { TABLE_LEAST, TABLE_MOST, tableCounts } from "./table-sizes.ts";

const NONE = { met: new Set<string>(), apart: new Set<string>() };
const crowd = (count: number) => Array.from({ length: count }, (_, index) => `p${index}`);
const plan = (count: number, rounds: number, pairs = NONE, seed = 1) =>
  planTables({ people: crowd(count), rounds, pairs, random: seededRandom(seed) });

/** How often each pair sits at one table. */
function together(rounds: readonly string[][][]): Map<string, number> {
  const times = new Map<string, number>();
  for (const table of rounds.flat()) {
    for (const [index, one] of table.entries()) {
      for (const two of table.slice(index + 1)) times.set(pairKey(one, two), (times.get(pairKey(one, two)) ?? 0) + 1);
    }
  }
  return times;
}
const repeats = (rounds: readonly string[][][]) => [...together(rounds).values()].reduce((sum, times) => sum + times - 1, 0);

describe("planTables", () => {
  test("everybody sits once a round, at tables of three to five whenever so many people can", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 70 }), fc.integer({ min: 1, max: 6 }), fc.nat(), (count, rounds, seed) => {
        const tables = plan(count, rounds, NONE, seed);
        expect(tables).toHaveLength(rounds);
        for (const round of tables) {
          expect(round.flat().toSorted()).toEqual(crowd(count).toSorted());
          const sizes = round.map(({ length }) => length);
          if (count < TABLE_LEAST) expect(sizes).toEqual([count]);
          else expect(sizes.every((size) => size >= TABLE_LEAST && size <= TABLE_MOST)).toBe(true);
          expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 60 },
    );
  });

  test.each([
    [9, 3],
    [12, 3],
    [12, 4],
    [15, 4],
    [16, 4],
    [20, 5],
    [22, 4],
    [24, 4],
    [25, 5],
    [30, 5],
    [40, 6],
    [61, 6],
    [100, 6],
    [300, 6],
  ])("%i people sit with nobody twice in %i rounds", (count, rounds) => {
    expect(repeats(plan(count, rounds))).toBe(0);
  });

  test("where there must be repetitions, they are as few as there must be", () => {
    // Six at two tables: of each three two sat together before, and one pair of each is the least.
    expect(repeats(plan(6, 2))).toBe(2);
    expect(repeats(plan(5, 2))).toBe(10);
    expect(repeats(plan(7, 2))).toBeLessThanOrEqual(3);
    expect(repeats(plan(8, 2))).toBeLessThanOrEqual(4);
  });

  test("who met before sits with others; who is kept apart never sits together", () => {
    fc.assert(
      fc.property(fc.integer({ min: 12, max: 40 }), fc.integer({ min: 1, max: 3 }), fc.nat(), (count, rounds, seed) => {
        const people = crowd(count);
        // Couples who came together, and one pair that is kept apart.
        const met = new Set(people.flatMap((one, index) => (index % 2 === 1 ? [pairKey(one, people[index - 1]!)] : [])));
        const apart = new Set([pairKey("p0", "p2")]);
        const pairs = together(plan(count, rounds, { met, apart }, seed));
        expect(pairs.has(pairKey("p0", "p2"))).toBe(false);
        expect([...met].filter((pair) => pairs.has(pair))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  test("the number of tables is best for four at each, and there is always one", () => {
    expect([0, 1, 2, 3, 5, 6, 7, 8, 16].map((count) => tableCounts(count)[0])).toEqual([undefined, 1, 1, 1, 1, 2, 2, 2, 4]);
    for (let count = 3; count < 500; count += 1) {
      for (const tables of tableCounts(count)) {
        expect(Math.floor(count / tables)).toBeGreaterThanOrEqual(TABLE_LEAST);
        expect(Math.ceil(count / tables)).toBeLessThanOrEqual(TABLE_MOST);
      }
    }
  });
});

describe("seatLate", () => {
  test("at the smallest table of each round, beside new faces, away from a block", () => {
    const rounds = [
      [
        ["a", "b", "c"],
        ["d", "e", "f"],
        ["g", "h", "i", "j"],
      ],
      [
        ["a", "d", "g"],
        ["b", "e", "h"],
        ["c", "f", "i", "j"],
      ],
    ];
    expect(seatLate({ rounds, userId: "x", pairs: NONE })).toEqual([0, 0]);
    expect(seatLate({ rounds, userId: "x", pairs: { ...NONE, met: new Set([pairKey("x", "a")]) } })).toEqual([1, 1]);
    const apart = new Set(["a", "b", "d", "e"].map((other) => pairKey("x", other)));
    expect(seatLate({ rounds, userId: "x", pairs: { ...NONE, apart } })).toEqual([2, 2]);
  });

  test("keeps the tables of an evening even, however many come", () => {
    const rounds = plan(12, 2);
    for (let late = 0; late < 3; late += 1) {
      const userId = `late${late}`;
      seatLate({ rounds, userId, pairs: NONE }).forEach((table, round) => rounds[round]![table]!.push(userId));
    }
    for (const round of rounds) expect(round.every(({ length }) => length <= TABLE_MOST)).toBe(true);
  });
});
