import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chooseDistractors, soundsSame } from "./distractors.ts";
import { samplePerson, seededRandom } from "./sample.fixture.ts";

const names = ["Maria Silva", "maría", "Marie", "Mario", "Ama", "Anna", "Ana", "Zoë", "Zoe K.", "Ibrahim", "Li", "Lisl Huber", "Elisabeth"];

describe("chooseDistractors", () => {
  test("offers first whom the learner confused with the person, however many others are more alike; never a namesake", () => {
    const person = samplePerson({ userId: "me", name: "Maria" });
    const pool = Array.from({ length: 200 }, (_, index) =>
      samplePerson({ userId: `${index}`, name: `Mario${"abcdefghij"[index % 10]}${index}` }),
    );
    const confused = [samplePerson({ userId: "zed", name: "Zed" }), samplePerson({ userId: "bo", name: "Bo" })];
    const namesake = samplePerson({ userId: "maria", name: "Maria Silva" });
    for (let seed = 0; seed < 20; seed += 1) {
      const chosen = chooseDistractors({
        person,
        pool: [...pool, ...confused, namesake],
        count: 3,
        withPhoto: false,
        confused: new Set(["zed", "bo", "maria"]),
        random: seededRandom(seed),
      });
      expect(chosen.map(({ userId }) => userId)).toEqual(expect.arrayContaining(["zed", "bo"]));
      expect(chosen).not.toContain(namesake);
    }
  });

  const anybody = fc.record({
    name: fc.constantFrom(...names),
    calledBy: fc.option(fc.constantFrom(...names)),
    photo: fc.boolean(),
    groupIds: fc.subarray(["g", "h"], { minLength: 1 }),
  });

  test("offers others of a group of both, with photos where asked, none of whom answers to the same name", () => {
    fc.assert(
      fc.property(fc.array(anybody, { minLength: 1, maxLength: 30 }), fc.boolean(), fc.nat(), (rows, withPhoto, seed) => {
        const pool = rows.map(({ photo, ...row }, index) =>
          samplePerson({ ...row, userId: `${index}`, photoId: photo ? `p${index}` : null }),
        );
        const person = pool[0]!;
        const chosen = chooseDistractors({ person, pool, count: 3, withPhoto, random: seededRandom(seed) });
        expect(chosen.length).toBeLessThanOrEqual(3);
        expect(chosen).not.toContain(person);
        for (const other of chosen) {
          expect(other.groupIds.some((id) => person.groupIds.includes(id))).toBe(true);
          expect(withPhoto && other.photoId === null).toBe(false);
        }
        const shown = [person, ...chosen];
        const namesakes = shown.filter((one) => shown.some((two) => one !== two && soundsSame(one, two)));
        expect(namesakes).toEqual([]);
      }),
    );
  });

  test("prefers names that look alike", () => {
    const person = samplePerson({ userId: "0", name: "Maria" });
    const alike = samplePerson({ userId: "1", name: "Marla" });
    const unlike = ["Christopher", "Wilhelmine Z", "Bo", "Guðrún Eva"].map((name, index) => samplePerson({ userId: `u${index}`, name }));
    const picks = Array.from({ length: 200 }, (_, seed) =>
      chooseDistractors({ person, pool: [person, alike, ...unlike], count: 1, withPhoto: false, random: seededRandom(seed * 7_919) }),
    );
    const share = picks.filter(([first]) => first === alike).length / picks.length;
    expect(share).toBeGreaterThan(0.6);
  });
});

test("soundsSame: given name, nickname and whole name are compared, accents and case are not", () => {
  expect(soundsSame(named("Maria Silva"), named("María Kovács"))).toBe(true);
  expect(soundsSame(named("Elisabeth", "Lisl"), named("Lisl Huber"))).toBe(true);
  expect(soundsSame(named("Maria Silva"), named("Ama Silva"))).toBe(false);
});

function named(name: string, calledBy: string | null = null) {
  return samplePerson({ userId: name, name, calledBy });
}
