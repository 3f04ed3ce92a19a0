import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { matchName } from "./match-name.ts";

const match = (typed: string, name: string, calledBy: string | null = null) => matchName({ typed, name, calledBy });

describe("matchName", () => {
  test.each([
    ["ama", "Ama Mensah"],
    ["  AMA  mensah ", "Ama Mensah"],
    ["Ama M.", "Ama Serwaa Mensah"],
    ["Zoe", "Zoë Müller"],
    ["zoe muller", "Zoë Müller"],
    ["annemarie", "Anne-Marie Schmidt"],
    ["Anne", "Anne-Marie Schmidt"],
    ["Elodie", "Dr. Élodie Petit"],
    ["Dr Elodie Petit", "Dr. Élodie Petit"],
    ["太郎", "山田 太郎"],
    ["Фёдор", "Федор Иванов"],
  ])("%s names %s", (typed, name) => {
    expect(match(typed, name)).toBe("exact");
  });

  test("the nickname counts, alone or before the family name", () => {
    expect(match("Lisl", "Elisabeth Huber", "Lisl")).toBe("exact");
    expect(match("lisl huber", "Elisabeth Huber", "Lisl")).toBe("exact");
    expect(match("Elisabeth", "Elisabeth Huber", "Lisl")).toBe("exact");
  });

  test.each([
    ["Elisabet", "Elisabeth Huber"],
    ["Elsiabeth", "Elisabeth Huber"],
    ["Elisabeth Hubr", "Elisabeth Huber"],
    ["Maria", "Mario"],
    ["Mueller", "Müller"],
  ])("%s is close to %s", (typed, name) => {
    expect(match(typed, name)).toBe("close");
  });

  test.each([
    ["", "Ama"],
    ["   ", "Ama"],
    ["Mensah", "Ama Mensah"],
    ["Dan", "Ian"],
    ["Ann", "Dan"],
    ["A", "Ama Mensah"],
    ["Ama Huber", "Ama Mensah"],
    ["Marta", "Elisabeth"],
    ["…", "Ama"],
  ])("%j does not name %s", (typed, name) => {
    expect(match(typed, name)).toBe("wrong");
  });

  test("every name names itself, in any case and without its accents", () => {
    const name = fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }).filter((text) => text.trim() !== "");
    fc.assert(
      fc.property(name, (text) => {
        expect(match(text, text)).toBe("exact");
        expect(match(text.normalize("NFD"), text)).toBe("exact");
      }),
    );
  });
});
