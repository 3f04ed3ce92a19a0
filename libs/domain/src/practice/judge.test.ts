import { expect, test } from "vitest";
import { judgeAnswer } from "./judge.ts";

const zoe = { userId: "zoe", name: "Zoë Müller", calledBy: null };

test("a choice is right when it is the person", () => {
  expect(judgeAnswer(zoe, { exercise: "choose_name", chosenId: "zoe" })).toEqual({ correct: true, close: false });
  expect(judgeAnswer(zoe, { exercise: "choose_photo", chosenId: "ama" })).toEqual({ correct: false, close: false });
});

test("a typed name is judged kindly", () => {
  expect(judgeAnswer(zoe, { exercise: "type_name", typed: "zoe" })).toEqual({ correct: true, close: false });
  expect(judgeAnswer(zoe, { exercise: "type_name", typed: "zoe muler" })).toEqual({ correct: true, close: true });
});

test("no answer is a wrong one, and an id typed into the other exercise helps nobody", () => {
  expect(judgeAnswer(zoe, { exercise: "choose_name" }).correct).toBe(false);
  expect(judgeAnswer(zoe, { exercise: "type_name", chosenId: "zoe" }).correct).toBe(false);
  expect(judgeAnswer(zoe, { exercise: "choose_name", typed: "Zoë" }).correct).toBe(false);
});
