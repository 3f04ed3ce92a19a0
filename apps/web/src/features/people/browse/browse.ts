import type { PersonCard } from "@namegame/contract";
import { matchesSearch, searchText } from "@namegame/domain";

export const peopleFilters = ["all", "met", "not-met", "new"] as const;
export type PeopleFilter = (typeof peopleFilters)[number];
export const peopleViews = ["grid", "list"] as const;
export type PeopleView = (typeof peopleViews)[number];

const MINUTE = 60_000;
/** A meeting is "just now" as long as the two may still stand together. */
export const JUST_NOW_MS = 10 * MINUTE;
/** "This month" counted back from today: on the first of a month nobody would be new otherwise. */
export const NEW_MS = 30 * 24 * 60 * MINUTE;

export interface Entry {
  person: PersonCard;
  /** What a search looks through. */
  text: string;
}

/** Made once for a list that is searched at each key press. */
export function entriesOf(people: readonly PersonCard[]): Entry[] {
  return people.map((person) => ({ person, text: searchText(person.name, person.calledBy) }));
}

/** Who is shown, those met just now first, then by name. `now` in milliseconds. */
export function browse(options: { entries: readonly Entry[]; filter: PeopleFilter; search: string; now: number }): PersonCard[] {
  const { entries, filter, search, now } = options;
  const collator = new Intl.Collator(undefined, { sensitivity: "base", numeric: true });
  return entries
    .filter(({ person, text }) => passes(person, filter, now) && matchesSearch(text, search))
    .map(({ person }) => person)
    .sort(
      (a, b) => Number(isJustMet(b, now)) - Number(isJustMet(a, now)) || collator.compare(a.name, b.name) || (a.userId < b.userId ? -1 : 1),
    );
}

export function isJustMet({ lastMetAt }: PersonCard, now: number): boolean {
  return lastMetAt !== null && now - Date.parse(lastMetAt) < JUST_NOW_MS;
}

/** Of how many others how many were met. */
export function metOf(people: readonly PersonCard[]): { met: number; total: number } {
  const others = people.filter((person) => !person.isMe);
  return { met: others.filter((person) => person.metCount > 0).length, total: others.length };
}

function passes(person: PersonCard, filter: PeopleFilter, now: number): boolean {
  if (filter === "all") return true;
  if (person.isMe) return false;
  if (filter === "new") return now - Date.parse(person.joinedAt) < NEW_MS;
  return (filter === "met") === person.metCount > 0;
}
