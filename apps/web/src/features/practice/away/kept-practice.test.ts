import type { KeptCard } from "@namegame/contract";
import { expect, test } from "vitest";
import { dueCards, knowsGroup, nextDueAt, photosOf, withAnswer, withGroup, withoutGroup, withoutPerson } from "./kept-practice.ts";

const MINUTE = 60_000;
const NOW = Date.parse("2026-03-02T09:00:00Z");

function card(userId: string, dueInMinutes: number, others: string[] = []): KeptCard {
  const face = (id: string) => ({ userId: id, name: id, photoId: `photo-${id}` });
  return {
    person: { ...face(userId), calledBy: null, respelling: null, voiceId: null },
    exercise: others.length > 0 ? "choose_photo" : "type_name",
    introduce: false,
    options: others.length > 0 ? [userId, ...others].map(face) : [],
    metAt: null,
    groupName: null,
    about: null,
    answer: null,
    dueAt: new Date(NOW + dueInMinutes * MINUTE).toISOString(),
  };
}
const group = (groupId: string, cards: KeptCard[], askedAt = NOW) => ({ groupId, cards, askedAt });
const dueIn = (kept: Parameters<typeof dueCards>[0], afterMinutes = 0, groupId = "g") =>
  dueCards(kept, { groupId, now: NOW + afterMinutes * MINUTE }).map(({ person }) => person.userId);

test("asks what is due by now, and says when the next is", () => {
  const kept = withGroup(null, group("g", [card("a", -5), card("b", 30)]));
  expect([dueIn(kept), dueIn(kept, 31)]).toEqual([["a"], ["a", "b"]]);
  expect(nextDueAt(kept, { groupId: "g", now: NOW })).toBe(new Date(NOW + 30 * MINUTE).toISOString());
  expect([knowsGroup(kept, "g"), knowsGroup(kept, "other")]).toEqual([true, false]);
  expect([dueIn(kept, 0, "other"), dueIn(null)]).toEqual([[], []]);
});

test("who was answered is asked no more; who was missed, ten minutes later", () => {
  let kept = withGroup(null, group("g", [card("a", -5), card("b", -5)]));
  kept = withAnswer(kept, { personId: "a", correct: true, at: NOW + 1 });
  kept = withAnswer(kept, { personId: "b", correct: false, at: NOW + 1 });
  expect([dueIn(kept, 1), dueIn(kept, 11)]).toEqual([[], ["b"]]);
  expect(nextDueAt(kept, { groupId: "g", now: NOW + MINUTE })).toBe(new Date(NOW + 1 + 10 * MINUTE).toISOString());
});

test("questions asked for after an answer know of it, those asked for before do not", () => {
  let kept = withGroup(null, group("g", [card("a", -5)]));
  kept = withAnswer(kept, { personId: "a", correct: true, at: NOW + 10 });
  kept = withGroup(kept, group("g", [card("a", -5)], NOW + 5));
  expect(dueIn(kept)).toEqual([]);
  kept = withGroup(kept, group("g", [card("a", 60)], NOW + 20));
  expect(dueIn(kept, 61)).toEqual(["a"]);
  expect(kept.answered).toEqual({});
});

test("somebody who is gone is neither asked nor offered nor shown", () => {
  let kept = withGroup(null, group("g", [card("a", -5, ["b", "c"]), card("b", -5)]));
  kept = withoutPerson(kept, "b");
  expect(dueIn(kept)).toEqual(["a"]);
  expect([...photosOf(kept)]).toEqual(["photo-a", "photo-c"]);
});

test("keeps the three groups looked at last, and none that one has left", () => {
  let kept = withGroup(null, group("1", [card("a", -5)]));
  for (const id of ["2", "3", "1", "4"]) kept = withGroup(kept, group(id, [card("a", -5)]));
  expect(kept.groups.map(({ groupId }) => groupId)).toEqual(["4", "1", "3"]);
  expect(withoutGroup(kept, "1").groups.map(({ groupId }) => groupId)).toEqual(["4", "3"]);
});
