import type { PracticeCard } from "@namegame/contract";

/** One thing that helps with a question. */
export type Clue =
  | { kind: "met" }
  | { kind: "about" }
  | { kind: "answer" }
  | { kind: "letter"; letter: string }
  | { kind: "fewer"; outId: string }
  | { kind: "voice" };

/** With fewer to choose from, one that is out would be the answer. */
const ENOUGH_OPTIONS = 3;

/**
 * The clues of a question, in the order in which they are given: where one met the person, what they say of themselves, what they answered last, then what gives the most
 * away: one option less, or the first letter, and at the very last the name itself, in the person's own voice. What stands in the photo's place already is none, nor is anything that would be the answer itself.
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
  if (card.person.voiceId && card.exercise !== "choose_photo" && !standsInVoice(card)) clues.push({ kind: "voice" });
  return clues;
}

/** Whether the person's voice stands in the photo's place, there being no photo and nothing else to ask by. */
export function standsInVoice({ person, metAt, about, answer }: PracticeCard): boolean {
  return person.photoId === null && metAt === null && about === null && answer === null && Boolean(person.voiceId);
}

/** As how many clues those that were given count: each as one, but the name itself as two, and as one where the question cannot do without. */
export function weightOf(card: PracticeCard, given: readonly Clue[]): number {
  const spoken = given.some(({ kind }) => kind === "voice") || standsInVoice(card) ? 1 : 0;
  return given.length + spoken;
}

function firstLetter(name: string): string {
  const [first] = new Intl.Segmenter().segment(name);
  return first?.segment.toUpperCase() ?? "";
}
