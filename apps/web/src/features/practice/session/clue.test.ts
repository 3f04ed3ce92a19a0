import type { PracticeCard } from "@namegame/contract";
import { expect, test } from "vitest";
import { clueOf } from "./clue.ts";

const zoe = { userId: "z", name: "Žofie Nová", photoId: "p", calledBy: null, respelling: null };
const options = ["z", "a", "b"].map((userId) => ({ userId, name: userId, photoId: null }));
const plain: PracticeCard = { person: zoe, exercise: "choose_name", introduce: false, options, metAt: null, groupName: null, about: null };

test("a fact, where there is one", () => {
  expect(clueOf({ ...plain, about: "Bakes." })).toEqual({ kind: "fact" });
  expect(clueOf({ ...plain, metAt: "2026-03-02T09:00:00.000Z" })).toEqual({ kind: "fact" });
});

test("without one, or where the fact is the question, an option less or the first letter", () => {
  expect(clueOf(plain)).toEqual({ kind: "fewer", outId: "a" });
  expect(clueOf({ ...plain, about: "Bakes.", person: { ...zoe, photoId: null } })).toEqual({ kind: "fewer", outId: "a" });
  expect(clueOf({ ...plain, exercise: "type_name", options: [] })).toEqual({ kind: "letter", letter: "Ž" });
});

test("never the answer itself", () => {
  expect(clueOf({ ...plain, options: options.slice(0, 2) })).toBeNull();
});
