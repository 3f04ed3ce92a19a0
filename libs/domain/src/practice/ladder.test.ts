import { expect, test } from "vitest";
import { chooseExercise, type LadderStep } from "./ladder.ts";
import { freshCard } from "./memory-card.ts";
import { sampleCard } from "./sample.fixture.ts";

const due = new Date("2026-03-02T09:00:00Z");
const step: LadderStep = { card: null, hasPhoto: true, nameOptions: 2, photoOptions: 3 };
const known = (stability: number, reps: number) => sampleCard(due, { stability, reps });

test.each([
  ["a new face: three names", {}, "choose_name"],
  ["a meeting not yet recalled: three names", { card: freshCard(due) }, "choose_name"],
  ["missed a moment ago: three names", { card: sampleCard(due, { state: "relearning", stability: 40 }) }, "choose_name"],
  ["held for a little: find the face", { card: known(2, 1) }, "choose_photo"],
  ["held for days: write the name", { card: known(8, 2) }, "type_name"],
  ["now and then from the name to the face", { card: known(8, 3) }, "choose_photo"],
  ["without a photo the name is written", { card: known(2, 1), hasPhoto: false }, "type_name"],
  ["two photos would be a coin toss", { card: known(2, 1), photoOptions: 1 }, "type_name"],
  ["nobody else to offer", { nameOptions: 0 }, "type_name"],
] satisfies [string, Partial<LadderStep>, string][])("%s", (_, values, exercise) => {
  expect(chooseExercise({ ...step, ...values })).toBe(exercise);
});
