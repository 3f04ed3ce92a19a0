import type { PracticeCard } from "@namegame/contract";

/** One thing that helps with a question. */
export type Clue =
  | { kind: "met" }
  | { kind: "about" }
  | { kind: "answer" }
  | { kind: "letter"; letter: string }
  | { kind: "fewer"; outId: string };

/** With fewer to choose from, one that is out would be the answer. */
const ENOUGH_OPTIONS = 3;

/**
 * The clues of a question, in the order in which they are given: where one met the person, what they say of themselves, what they answered last, then what gives the most
 * away: one option less, or the first letter. What stands in the photo's place already is none, nor is anything that would be the answer itself.
 */
export function cluesOf(card: PracticeCard): Clue[] {
  const clues: Clue[] = [];
  if (card.person.photoId !== null && card.metAt !== null) clues.push({ kind: "met" });
  if (card.person.photoId !== null && card.about !== null) clues.push({ kind: "about" });
  // A queue of cards from before may lack it.
  if (card.person.photoId !== null && card.answer) clues.push({ kind: "answer" });
  if (card.exercise === "type_name") clues.push({ kind: "letter", letter: firstLetter(card.person.calledBy ?? card.person.name) });
  const out = card.options.find((option) => option.userId !== card.person.userId);
  if (out && card.options.length >= ENOUGH_OPTIONS) clues.push({ kind: "fewer", outId: out.userId });
  return clues;
}

function firstLetter(name: string): string {
  const [first] = new Intl.Segmenter().segment(name);
  return first?.segment.toUpperCase() ?? "";
}
