import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SPOKEN_ALPHABET, SPOKEN_COUNT, showSpoken, spokenFromNumber } from "./alphabet.ts";
import { readCode } from "./read-code.ts";

const TOKEN = "3q2-7wAAAAAAAAAAAAAA_A";
const token = { kind: "token", token: TOKEN };
const spoken = { kind: "spoken", signs: "ABCDEF" };

describe("readCode", () => {
  it.each([
    ["the token", TOKEN, token],
    ["the link", `https://names.example/join/${TOKEN}`, token],
    ["the link of a meeting", `http://192.168.1.7:3000/meet/${TOKEN}`, token],
    ["a link with a query behind", `https://names.example/join/${TOKEN}?utm=1#top`, token],
    ["a link inside a message", `Come in: https://names.example/join/${TOKEN} see you`, token],
    ["the link of the form", "https://names.example/join?code=ABC-DEF", spoken],
    ["the spoken code", "ABC-DEF", spoken],
    ["lower case", "abcdef", spoken],
    ["spaces and dashes of any kind", " a b c – d e f ", spoken],
    ["full-width signs", "ＡＢＣＤＥＦ", spoken],
    ["a spoken code as a link", "https://names.example/join/abc-def", spoken],
  ])("reads %s", (_, text, read) => expect(readCode(text)).toEqual(read));

  it.each([
    ["nothing", ""],
    ["too short", "ABCDE"],
    ["too long", "ABCDEFG"],
    ["look-alikes, which are never mended", "ABC-DE0"],
    ["another page's link", `https://names.example/g/${TOKEN}`],
    ["a token of another spelling of the same bytes", `${TOKEN.slice(0, -1)}B`],
  ])("refuses %s", (_, text) => expect(readCode(text)).toBeNull());

  it("answers for any text", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => void readCode(text)));
  });
});

describe("spokenFromNumber", () => {
  it("gives every number its own six signs, which are read back however they are shown", () => {
    fc.assert(
      fc.property(fc.nat(SPOKEN_COUNT - 1), fc.nat(SPOKEN_COUNT - 1), (one, two) => {
        const signs = spokenFromNumber(one);
        expect(readCode(showSpoken(signs).toLowerCase())).toEqual({ kind: "spoken", signs });
        expect(spokenFromNumber(two) === signs).toBe(one === two);
      }),
    );
  });

  it("spans the whole alphabet", () => {
    expect(spokenFromNumber(0)).toBe(SPOKEN_ALPHABET.charAt(0).repeat(6));
    expect(spokenFromNumber(SPOKEN_COUNT - 1)).toBe((SPOKEN_ALPHABET.at(-1) ?? "").repeat(6));
  });
});
