import type { PracticeCard } from "@namegame/contract";
import { expect, test } from "vitest";
import { withoutPhotos } from "./without-photos.ts";

const face = (userId: string) => ({ userId, name: userId, photoId: `photo-${userId}` });

function card(userId: string, known: Partial<PracticeCard>, voiceId: string | null = null): PracticeCard {
  return {
    person: { ...face(userId), calledBy: null, respelling: null, voiceId },
    exercise: "choose_photo",
    introduce: false,
    options: [face(userId), face("other"), face("third")],
    metAt: null,
    groupName: null,
    about: null,
    answer: null,
    ...known,
  };
}

test("without photos people are asked for by what is known of them or by their voice, and their name is chosen, not their face", () => {
  const cards = withoutPhotos([
    card("met", { metAt: "2026-03-01T10:00:00Z" }),
    card("heard", { exercise: "type_name", options: [] }, "voice"),
    card("answering", { answer: { asked: 1, body: "Soup" } }),
    card("seen", {}),
  ]);
  expect(cards.map(({ person, exercise }) => [person.userId, exercise])).toEqual([
    ["met", "choose_name"],
    ["heard", "type_name"],
    ["answering", "choose_name"],
  ]);
  expect(cards.flatMap(({ person, options }) => [person, ...options]).every(({ photoId }) => photoId === null)).toBe(true);
});
