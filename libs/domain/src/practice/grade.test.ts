import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type GradedAnswer, gradeAnswer } from "./grade.ts";

const quick: GradedAnswer = { exercise: "choose_name", correct: true, close: false, hint: false, elapsedMs: 1_500 };

test.each([
  ["wrong is Again, however quick", { correct: false }, 1],
  ["right within three seconds is Easy", {}, 4],
  ["right is Good", { elapsedMs: 5_000 }, 3],
  ["right but slow is Hard", { elapsedMs: 12_000 }, 2],
  ["right with the clue is Hard", { hint: true }, 2],
  ["a clue takes one off", { clues: 1 }, 3],
  ["and each further one, down to Hard", { clues: 4 }, 2],
  ["right but for a slip is Hard", { exercise: "type_name", typed: "Elisabet", close: true }, 2],
  ["the time of writing is not the time of remembering", { exercise: "type_name", typed: "Elisabeth", elapsedMs: 5_000 }, 4],
] satisfies [string, Partial<GradedAnswer>, number][])("%s", (_, values, grade) => {
  expect(gradeAnswer({ ...quick, ...values })).toBe(grade);
});

test("an answer is never graded better for being slower or helped", () => {
  const answer = fc.record({
    exercise: fc.constantFrom("choose_name" as const, "type_name" as const, "choose_photo" as const),
    correct: fc.boolean(),
    close: fc.boolean(),
    hint: fc.boolean(),
    clues: fc.option(fc.nat(5), { nil: undefined }),
    elapsedMs: fc.nat(3_600_000),
    typed: fc.string({ maxLength: 20 }),
  });
  fc.assert(
    fc.property(answer, fc.nat(60_000), fc.nat(4), (given, later, more) => {
      const grade = gradeAnswer(given);
      expect(gradeAnswer({ ...given, elapsedMs: given.elapsedMs + later })).toBeLessThanOrEqual(grade);
      expect(gradeAnswer({ ...given, hint: true })).toBeLessThanOrEqual(grade);
      const counted = { ...given, clues: given.clues ?? 0 };
      expect(gradeAnswer({ ...counted, clues: counted.clues + more })).toBeLessThanOrEqual(gradeAnswer(counted));
      expect(grade === 1).toBe(!given.correct);
    }),
  );
});
