import type { PracticeCard } from "@namegame/contract";
import { expect, test } from "vitest";
import { cluesOf, standsInVoice, weightOf } from "./clue.ts";

const zoe = { userId: "z", name: "Žofie Nová", photoId: "p", calledBy: null, respelling: null, voiceId: null };
const options = ["z", "a", "b"].map((userId) => ({ userId, name: userId, photoId: null }));
const nothing = { metAt: null, groupName: null, about: null, answer: null };
const plain: PracticeCard = { person: zoe, exercise: "choose_name", introduce: false, options, ...nothing };
const known: PracticeCard = { ...plain, about: "Bakes.", metAt: "2026-03-02T09:00:00.000Z" };

test("first where one met, then what they say of themselves, last what gives the most away", () => {
  expect(cluesOf(known)).toEqual([{ kind: "met" }, { kind: "about" }, { kind: "fewer", outId: "a" }]);
  expect(cluesOf({ ...known, exercise: "type_name", options: [] })).toEqual([
    { kind: "met" },
    { kind: "about" },
    { kind: "letter", letter: "Ž" },
  ]);
});

test("what is not known, or stands in the photo's place, is no clue", () => {
  expect(cluesOf(plain)).toEqual([{ kind: "fewer", outId: "a" }]);
  expect(cluesOf({ ...known, person: { ...zoe, photoId: null } })).toEqual([{ kind: "fewer", outId: "a" }]);
});

test("never the answer itself", () => {
  expect(cluesOf({ ...plain, options: options.slice(0, 2) })).toEqual([]);
});

const aloud = { ...zoe, voiceId: "v" };

test("at the very last, the name in their own voice, which counts as two", () => {
  const spoken: PracticeCard = { ...known, person: aloud, exercise: "type_name", options: [] };
  const clues = cluesOf(spoken);
  expect(clues.map(({ kind }) => kind)).toEqual(["met", "about", "letter", "voice"]);
  expect(weightOf(spoken, clues.slice(0, 3))).toBe(3);
  expect(weightOf(spoken, clues)).toBe(5);
  expect(cluesOf({ ...plain, person: aloud }).at(-1)).toEqual({ kind: "voice" });
});

test("no voice where the name stands there already, or where the voice is what is asked by", () => {
  expect(cluesOf({ ...plain, person: aloud, exercise: "choose_photo" })).toEqual([{ kind: "fewer", outId: "a" }]);
  const unseen: PracticeCard = { ...plain, person: { ...aloud, photoId: null } };
  expect(standsInVoice(unseen)).toBe(true);
  expect(cluesOf(unseen)).toEqual([{ kind: "fewer", outId: "a" }]);
  expect(weightOf(unseen, [])).toBe(1);
  // With something known of them, that stands there, and the voice is a clue.
  const met = { ...unseen, about: "Bakes." };
  expect(standsInVoice(met)).toBe(false);
  expect(cluesOf(met).map(({ kind }) => kind)).toEqual(["fewer", "voice"]);
});

test("what they answered to a question of the day comes after what they say of themselves, and is asked by where there is no photo", () => {
  const answering: PracticeCard = { ...known, answer: { asked: 3, body: "Soup" } };
  expect(cluesOf(answering).map(({ kind }) => kind)).toEqual(["met", "about", "answer", "fewer"]);
  expect(cluesOf({ ...answering, person: { ...zoe, photoId: null } }).map(({ kind }) => kind)).toEqual(["fewer"]);
});
