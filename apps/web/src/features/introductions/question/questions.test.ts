import { DAY_ANSWER_MAX, QUESTIONS } from "@namegame/contract";
import { expect, test } from "vitest";
import { t } from "../../../strings/index.ts";
import { askedText } from "./asked-text.ts";

test("every number that may be asked has its words, none twice, each short enough to be somebody's own", () => {
  const { questions } = t.introductions;
  expect(questions).toHaveLength(QUESTIONS);
  expect(new Set(questions).size).toBe(QUESTIONS);
  for (const question of questions) expect(question.length).toBeLessThanOrEqual(DAY_ANSWER_MAX);
});

test("an organiser's words are shown as they are, and an unknown number is not shown as nothing", () => {
  expect(askedText("Who are you?")).toBe("Who are you?");
  expect(askedText(0)).toBe("What did you cook last?");
  expect(askedText(QUESTIONS + 5)).not.toBe("");
});
