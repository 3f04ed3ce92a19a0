import { firstName, foldName } from "../names/fold.ts";
import type { PracticePerson } from "./person.ts";
import { type Random, shuffle } from "./random.ts";

/** What is compared of a person. */
type Named = Pick<PracticePerson, "userId" | "name" | "calledBy" | "photoId" | "groupIds">;

/** How far chance may lift a name: likeness leads, yet the same trio does not return each time and give the answer away. */
const CHANCE_WEIGHT = 3;
/** Whom the learner has taken for this person before is offered before any likeness of names: that is what they have to tell apart. */
const CONFUSED_WEIGHT = 10;
/** Comparing names with all of a thousand people for each question would be the slowest part of a session's start. */
const COMPARED = 60;

/**
 * Others to offer beside the person: of a group of both, preferring names that look alike, so that a first letter alone
 * does not answer, and before these whom the learner confused with the person. Never a namesake of the person or of each other: two right answers would be a wrong question.
 * Fewer than `count` where the group has no more.
 */
export function chooseDistractors<P extends Named>(options: {
  person: P;
  pool: readonly P[];
  count: number;
  withPhoto: boolean;
  /** Ids of those whom the learner has confused with the person. */
  confused?: ReadonlySet<string> | undefined;
  random: Random;
}): P[] {
  const { person, pool, count, withPhoto, confused, random } = options;
  const groups = new Set(person.groupIds);
  const eligible = pool
    .filter((other) => other.userId !== person.userId)
    .filter((other) => !withPhoto || other.photoId !== null)
    .filter((other) => other.groupIds.some((id) => groups.has(id)));
  const known = (other: P) => confused?.has(other.userId) ?? false;
  const ranked = shuffle(eligible, random)
    .sort((a, b) => Number(known(b)) - Number(known(a)))
    .slice(0, COMPARED)
    .map((other) => ({
      other,
      score: likeness(person.name, other.name) + random() * CHANCE_WEIGHT + (known(other) ? CONFUSED_WEIGHT : 0),
    }))
    .sort((a, b) => b.score - a.score);
  const chosen: P[] = [];
  for (const { other } of ranked) {
    if (chosen.length === count) break;
    if ([person, ...chosen].every((taken) => !soundsSame(taken, other))) chosen.push(other);
  }
  return chosen;
}

/** Whether the two answer to one name: the same given name, or one's nickname is the other's name. */
export function soundsSame(a: Pick<Named, "name" | "calledBy">, b: Pick<Named, "name" | "calledBy">): boolean {
  const namesOfA = callNames(a);
  return callNames(b).some((name) => namesOfA.includes(name));
}

function callNames({ name, calledBy }: Pick<Named, "name" | "calledBy">): string[] {
  return [foldName(name), firstName(name), ...(calledBy ? [foldName(calledBy), firstName(calledBy)] : [])];
}

/** Points for the same first letter, about the same length, and the same ending, which in many languages tells women's from men's names. */
function likeness(a: string, b: string): number {
  const [one, two] = [firstName(a), firstName(b)];
  const sameInitial = one[0] === two[0] ? 2 : 0;
  const sameLength = Math.abs(one.length - two.length) <= 1 ? 1 : 0;
  const sameEnding = one.at(-1) === two.at(-1) ? 1 : 0;
  return sameInitial + sameLength + sameEnding;
}
