import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { knownCount } from "./known.ts";
import { planRound, type PastRound, type Shown } from "./plan-round.ts";
import { answerPoints, RIGHT_POINTS, SPEED_POINTS } from "./points.ts";
import { placesOf, teamScores } from "./standings.ts";
import { smallestTeam } from "./teams.ts";

const NAMES = ["Ama", "Ben", "Cleo", "Dov", "Eva", "Finn", "Gita", "Hugo"];
const face = (index: number, values: Partial<Shown> = {}): Shown => ({
  userId: `u${index}`,
  name: NAMES[index % NAMES.length]! + "x".repeat(Math.floor(index / NAMES.length)),
  calledBy: null,
  photoId: `p${index}`,
  groupIds: ["g"],
  wrote: index % 2 === 0,
  ...values,
});
const faces = (count: number) => Array.from({ length: count }, (_, index) => face(index));

/** A whole game as it would be asked. */
function play(here: readonly Shown[], roundCount: number, random = Math.random): PastRound[] {
  const past: PastRound[] = [];
  for (let number = 0; number < roundCount; number += 1) past.push(planRound({ faces: here, past, roundCount, random })!);
  return past;
}

describe("planRound", () => {
  test("asks for one of the faces, which is among two to four options that nobody shares a name with", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 30 }), fc.integer({ min: 1, max: 20 }), fc.nat(), (count, roundCount, seed) => {
        const here = faces(count);
        const past: PastRound[] = [];
        let state = seed;
        const random = () => ((state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) + 1) / 2_147_483_650;
        for (let number = 0; number < roundCount; number += 1) {
          const round = planRound({ faces: here, past, roundCount, random })!;
          expect(here.map(({ userId }) => userId)).toContain(round.subjectId);
          const options = round.kind === "recall" ? [] : [round.subjectId];
          expect(round.optionIds).toEqual(expect.arrayContaining(options));
          expect(round.optionIds).toHaveLength(round.kind === "recall" ? 0 : Math.min(4, count));
          expect(new Set(round.optionIds).size).toBe(round.optionIds.length);
          past.push(round);
        }
      }),
    );
  });

  test("shows everybody once before anybody twice", () => {
    for (let game = 0; game < 100; game += 1) {
      // Also where a line is asked and all who wrote one were shown already.
      const first = play(faces(6), 9).slice(0, 6);
      expect(new Set(first.map(({ subjectId }) => subjectId)).size).toBe(6);
    }
  });

  test("in the last third those who were shown are named again, oldest first", () => {
    const past = play(faces(8), 9);
    expect(past.slice(0, 6).every(({ kind }) => kind !== "recall")).toBe(true);
    expect(past.slice(6)).toEqual(past.slice(0, 3).map(({ subjectId }) => expect.objectContaining({ kind: "recall", subjectId })));
  });

  test("a line of their own is asked only of those who wrote one", () => {
    const silent = play(
      faces(5).map((one) => ({ ...one, wrote: false })),
      6,
    );
    expect(silent.map(({ kind }) => kind)).not.toContain("who_said");
    const writing = Array.from({ length: 20 }, () => play(faces(5), 12))
      .flat()
      .filter(({ kind }) => kind === "who_said");
    expect(writing.length).toBeGreaterThan(0);
    expect(writing.every(({ subjectId }) => Number(subjectId!.slice(1)) % 2 === 0)).toBe(true);
  });

  test("of two with one name the other is never offered, and where nobody else is left, the name is typed", () => {
    const [ama, other] = [face(0), face(1, { name: "Ama Boateng" })];
    expect(planRound({ faces: [ama, other], past: [], roundCount: 3, random: Math.random })).toMatchObject({
      kind: "recall",
      optionIds: [],
    });
    const three = planRound({ faces: [ama, other, face(2)], past: [], roundCount: 3, random: () => 0.1 })!;
    expect(three.optionIds.filter((id) => ["u0", "u1"].includes(id)).length).toBeLessThan(2);
  });

  test("whoever went away is named no more; with nobody left there is no question", () => {
    const here = faces(6);
    const past = play(here, 9).slice(0, 6);
    const left = here.filter(({ userId }) => userId !== past[0]!.subjectId);
    expect(planRound({ faces: left, past, roundCount: 9, random: Math.random })).toMatchObject({ subjectId: past[1]!.subjectId });
    expect(planRound({ faces: [], past, roundCount: 9, random: Math.random })).toBeNull();
  });
});

test("a right answer brings a hundred and up to a hundred for being early; a wrong one nothing", () => {
  const points = (elapsedMs: number, correct = true) => answerPoints({ correct, elapsedMs, roundMs: 20_000 });
  expect([points(0), points(10_000), points(20_000), points(25_000), points(0, false)]).toEqual([
    RIGHT_POINTS + SPEED_POINTS,
    RIGHT_POINTS + SPEED_POINTS / 2,
    RIGHT_POINTS,
    RIGHT_POINTS,
    0,
  ]);
});

test("teams fill evenly, however many come", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 0, max: 100 }), (teamCount, players) => {
      const sizes = new Map<number, number>();
      for (let player = 0; player < players; player += 1) {
        const team = smallestTeam({ teamCount, sizes })!;
        sizes.set(team, (sizes.get(team) ?? 0) + 1);
      }
      const all = Array.from({ length: teamCount }, (_, index) => sizes.get(index + 1) ?? 0);
      expect(Math.max(...all) - Math.min(...all)).toBeLessThanOrEqual(1);
    }),
  );
  expect(smallestTeam({ teamCount: 0, sizes: new Map() })).toBeNull();
});

test("equal points share a place, and teams count by their mean", () => {
  const scores = [
    { userId: "a", team: 1, points: 300 },
    { userId: "b", team: 1, points: 100 },
    { userId: "c", team: 2, points: 300 },
    { userId: "d", team: null, points: 900 },
  ];
  expect(placesOf(scores).map(({ userId, place }) => [userId, place])).toEqual([
    ["d", 1],
    ["a", 2],
    ["c", 2],
    ["b", 4],
  ]);
  expect(teamScores(scores)).toEqual([
    { team: 1, points: 200 },
    { team: 2, points: 300 },
  ]);
});

test("the room knows a name that at least half had right the last time", () => {
  const rounds = [
    { subjectId: "a", answered: 10, right: 1 },
    { subjectId: "b", answered: 10, right: 9 },
    { subjectId: "a", answered: 9, right: 5 },
    { subjectId: "b", answered: 9, right: 4 },
    { subjectId: "c", answered: 0, right: 0 },
    { subjectId: null, answered: 9, right: 9 },
  ];
  expect(knownCount(rounds)).toEqual({ known: 1, shown: 3 });
});
