import { expect, test } from "vitest";
import { partsOf } from "./parts.ts";

const shape = (text: string, names: Parameters<typeof partsOf>[1] = []) =>
  partsOf(text, names).map((part) => (part.type === "text" ? part.text : { [part.type]: part.text }));

test.each([
  ["nothing to find", ["nothing to find"]],
  ["see https://example.com/a?b=c#d", ["see ", { link: "https://example.com/a?b=c#d" }]],
  ["(see http://example.com).", ["(see ", { link: "http://example.com" }, ")."]],
  ["https://en.wikipedia.org/wiki/Ant_(insect)!", [{ link: "https://en.wikipedia.org/wiki/Ant_(insect)" }, "!"]],
  ["https://example.com, https://example.org", [{ link: "https://example.com" }, ", ", { link: "https://example.org" }]],
  ["<https://example.com>", ["<", { link: "https://example.com" }, ">"]],
  ["שלום https://example.com עולם", ["שלום ", { link: "https://example.com" }, " עולם"]],
])("addresses in %j", (text, parts) => {
  expect(shape(text)).toEqual(parts);
});

test.each([
  "javascript:alert(1)",
  "data:text/html,hello",
  "ftp://example.com",
  "xhttps://example.com",
  "https://",
  "https://bank.example@evil.example/",
])("no link of %j", (text) => {
  expect(partsOf(text, [])).toEqual([{ type: "text", text }]);
});

test("an address ends before an invisible character that would turn it around", () => {
  expect(shape("https://example.com/\u202Egpj.exe")).toEqual([{ link: "https://example.com/" }, "\u202Egpj.exe"]);
});

test("names of those mentioned are found, the longest first, and not inside a longer word or an address", () => {
  const ana = { userId: "1", name: "Ana" };
  const ferreira = { userId: "2", name: "Ana Ferreira" };
  expect(partsOf("@Ana Ferreira and @Ana, not @Anabel", [ana, ferreira])).toEqual([
    { type: "mention", text: "@Ana Ferreira", userId: "2" },
    { type: "text", text: " and " },
    { type: "mention", text: "@Ana", userId: "1" },
    { type: "text", text: ", not @Anabel" },
  ]);
  expect(shape("https://example.com/@Ana", [ana])).toEqual([{ link: "https://example.com/@Ana" }]);
});

test("a name may hold what means something in a pattern", () => {
  expect(shape("hello @J. (Jay) Doe?", [{ userId: "1", name: "J. (Jay) Doe" }])).toEqual(["hello ", { mention: "@J. (Jay) Doe" }, "?"]);
});
