import type { PracticeCard } from "@namegame/contract";

/** What the clue button gives for a question. */
export type Clue = { kind: "fact" } | { kind: "letter"; letter: string } | { kind: "fewer"; outId: string };

/** With fewer to choose from, one that is out would be the answer. */
const ENOUGH_OPTIONS = 3;

/**
 * The clue of a question, null where there is none that is not the answer itself: a fact about the person; where that is missing, or
 * already stands in the photo's place, one option less or the first letter.
 */
export function clueOf(card: PracticeCard): Clue | null {
  const hasFact = card.metAt !== null || card.about !== null;
  if (hasFact && card.person.photoId !== null) return { kind: "fact" };
  if (card.exercise === "type_name") return { kind: "letter", letter: firstLetter(card.person.calledBy ?? card.person.name) };
  const out = card.options.find((option) => option.userId !== card.person.userId);
  return out && card.options.length >= ENOUGH_OPTIONS ? { kind: "fewer", outId: out.userId } : null;
}

function firstLetter(name: string): string {
  const [first] = new Intl.Segmenter().segment(name);
  return first?.segment.toUpperCase() ?? "";
}
