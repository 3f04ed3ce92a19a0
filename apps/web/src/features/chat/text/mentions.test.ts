import { describe, expect, test } from "vitest";
import { mentionable, mentionQuery, mentionsIn, withMention } from "./mentions.ts";

const people = [
  { userId: "1", name: "Ana Ferreira" },
  { userId: "2", name: "Ana" },
  { userId: "3", name: "Siobhán O'Brien" },
  { userId: "4", name: "Maria" },
  { userId: "5", name: "Maria" },
];
const nobody = new Set<string>();

describe("a name being typed", () => {
  test.each([
    ["@", { start: 0, query: "" }],
    ["hello @an", { start: 6, query: "an" }],
    ["(@Ana Fe", { start: 1, query: "Ana Fe" }],
    ["ana@example", undefined],
    ["at @ five", undefined],
    ["@ana\nnext", undefined],
    ["nobody", undefined],
  ])("%j", (text, query) => {
    expect(mentionQuery(text, text.length)).toEqual(query);
  });

  test("only what stands before the caret counts", () => {
    expect(mentionQuery("@ana later", 3)).toEqual({ start: 0, query: "an" });
  });
});

test("people are offered by any of their words, without accents and case", () => {
  const offered = (query: string) => mentionable(people, query).map(({ userId }) => userId);
  expect(offered("AN")).toEqual(["2", "1"]);
  expect(offered("ferr")).toEqual(["1"]);
  expect(offered("siobhan o")).toEqual(["3"]);
  expect(offered("zz")).toEqual([]);
});

test("the picked name takes the query's place, with one space behind it", () => {
  expect(withMention("hi @an", { start: 3, query: "an" }, people[0]!)).toEqual({ text: "hi @Ana Ferreira ", caret: 17 });
  expect(withMention("hi @an there", { start: 3, query: "an" }, people[1]!)).toEqual({ text: "hi @Ana there", caret: 8 });
});

test("whoever is named in the text is mentioned; the longer name does not mean the shorter", () => {
  expect(mentionsIn("@Ana Ferreira, hello", people, nobody)).toEqual(["1"]);
  expect(mentionsIn("@Ana Ferreira and @Ana", people, nobody)).toEqual(["1", "2"]);
  expect(mentionsIn("@Anabel", people, nobody)).toEqual([]);
});

test("of two people of one name only the picked one is meant", () => {
  expect(mentionsIn("@Maria", people, nobody)).toEqual([]);
  expect(mentionsIn("@Maria", people, new Set(["5"]))).toEqual(["5"]);
});
