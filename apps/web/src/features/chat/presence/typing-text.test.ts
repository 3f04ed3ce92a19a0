import { expect, test } from "vitest";
import { typingText } from "./typing-text.ts";

test.each([
  [[], ""],
  [["Ann"], "Ann is writing…"],
  [["Ann", "Ben"], "Ann and Ben are writing…"],
  [["Ann", "Ben", "Cleo"], "Several people are writing…"],
])("%j", (names, text) => {
  expect(typingText(names)).toBe(text);
});
