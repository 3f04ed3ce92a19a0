import type { PracticeCard } from "@namegame/contract";

/** The same people for who does not see photos: asked for by a fact or their voice. Whom nothing else stands for is left out. */
export function withoutPhotos(cards: readonly PracticeCard[]): PracticeCard[] {
  return cards
    .filter(({ person, metAt, about, answer }) => metAt !== null || about !== null || Boolean(answer) || Boolean(person.voiceId))
    .map((card) => ({
      ...card,
      person: { ...card.person, photoId: null },
      exercise: card.exercise === "choose_photo" ? "choose_name" : card.exercise,
      options: card.options.map((option) => ({ ...option, photoId: null })),
    }));
}
