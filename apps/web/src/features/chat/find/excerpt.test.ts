import { expect, test } from "vitest";
import { excerptOf } from "./excerpt.ts";

const shown = (body: string, query: string) =>
  excerptOf(body, query)
    .map(({ text, hit }) => (hit ? `[${text}]` : text))
    .join("");

test.each([
  ["the key is under the pot", "KEY", "the [key] is under the pot"],
  ["Grüße aus Köln", "koln gruß", "[Grüß]e aus [Köln]"],
  ["a cafe\u0301 by the sea", "café", "a [cafe\u0301] by the sea"],
  ["boathouse", "house", "boat[house]"],
  ["one two", "two  one", "[one] [two]"],
  ["nothing", "else", "nothing"],
])("%j searched for %j", (body, query, excerpt) => {
  expect(shown(body, query)).toBe(excerpt);
});

test("a long message is shown around the first place, on one line", () => {
  const text = shown(`${"before ".repeat(60)}\n\nneedle ${"after ".repeat(60)}`, "needle");
  expect(text).toMatch(/^… before .*\[needle\] after/);
  expect(text).toMatch(/…$/);
  expect(text.length).toBeLessThan(200);
});
