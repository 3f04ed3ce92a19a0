import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { firstName, foldForSearch } from "./fold.ts";

describe("foldForSearch", () => {
  test.each([
    ["Zoë", "zoe"],
    ["ÅSA Øst", "asa ost"],
    ["Łukasz", "lukasz"],
    ["Großmann", "grossmann"],
    ["İbrahim", "ibrahim"],
    ["Irmak Işık", "irmak isik"],
    ["Đặng Thị", "dang thi"],
    ["O’Brien", "obrien"],
    ["Jean-Luc", "jean luc"],
    ["Νίκος", "νικοσ"],
    ["Фёдор", "федор"],
    ["مُحَمَّد", "محمد"],
    ["שָׁלוֹם", "שלום"],
    ["タロウ", "たろう"],
    ["  Ama   Serwaa ", "ama serwaa"],
    ["🌻", "🌻"],
  ])("%s is %s", (text, folded) => {
    expect(foldForSearch(text)).toBe(folded);
  });

  test("marks that make another letter stay: vowel signs and voicing", () => {
    expect(foldForSearch("कमला")).not.toBe(foldForSearch("कमल"));
    expect(foldForSearch("が")).not.toBe(foldForSearch("か"));
  });

  test("folding twice is folding once, and the way a text is encoded does not matter", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const folded = foldForSearch(text);
        expect(foldForSearch(folded)).toBe(folded);
        expect(foldForSearch(text.normalize("NFD"))).toBe(foldForSearch(text.normalize("NFC")));
      }),
    );
  });
});

describe("firstName", () => {
  test.each([
    ["Ama Mensah", "ama"],
    ["Dr. Élodie Petit", "elodie"],
    ["Pastor", "pastor"],
  ])("of %s is %s", (name, first) => {
    expect(firstName(name)).toBe(first);
  });
});
