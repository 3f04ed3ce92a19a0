import { describe, expect, it } from "vitest";
import { readAddresses } from "./addresses.ts";

describe("readAddresses", () => {
  it.each([
    ["one", "ana@names.example", ["ana@names.example"]],
    [
      "several, however parted",
      "ana@names.example, ben@names.example;\ncem@names.example",
      ["ana@names.example", "ben@names.example", "cem@names.example"],
    ],
    [
      "as a mail program copies them",
      'Ana Silva <Ana@names.example>, "B, Ben" <ben@names.example>',
      ["ana@names.example", "ben@names.example"],
    ],
    ["the same twice", "ana@names.example ANA@names.example", ["ana@names.example"]],
  ])("reads %s", (_, text, emails) => expect(readAddresses(text)).toEqual({ ok: true, emails }));

  it.each([
    ["none", "  \n", { ok: false, why: "none" }],
    ["a slip", "ana@names.example, ben@", { ok: false, why: "bad", word: "ben@" }],
    ["more than one sending takes", Array.from({ length: 21 }, (_, i) => `p${i}@names.example`).join(" "), { ok: false, why: "many" }],
  ])("says of %s what is wrong", (_, text, wrong) => expect(readAddresses(text)).toEqual(wrong));
});
