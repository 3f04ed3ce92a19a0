import { MENTIONS_MAX } from "@namegame/contract";
import { foldName } from "@namegame/domain";
import { namePattern, type Named } from "./named.ts";

/** The name that is being typed after an @. */
export interface MentionQuery {
  /** Where its @ stands. */
  start: number;
  query: string;
}

// Longer than what anybody types of a name.
const QUERY_MAX = 40;
const SHOWN_MAX = 6;

/** What is typed of a name before the caret; undefined where no name is being typed. */
export function mentionQuery(text: string, caret: number): MentionQuery | undefined {
  const before = text.slice(Math.max(0, caret - QUERY_MAX - 1), caret);
  const at = before.lastIndexOf("@");
  if (at === -1) return undefined;
  const query = before.slice(at + 1);
  // In an address such as ana@example.com the @ follows a letter.
  if (/[\p{L}\p{N}]$/u.test(before.slice(0, at)) || /^\s|\n/.test(query)) return undefined;
  return { start: caret - query.length - 1, query };
}

/** Whom the query may mean, at most six: by the beginning of the name, then of any of its words. */
export function mentionable<Person extends Named>(people: readonly Person[], query: string): Person[] {
  const wanted = foldName(query);
  const named = people.map((person) => ({ person, name: foldName(person.name) }));
  const first = named.filter(({ name }) => name.startsWith(wanted));
  const later = named.filter(({ name }) => !name.startsWith(wanted) && name.split(" ").some((word) => word.startsWith(wanted)));
  const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name);
  return [...first.sort(byName), ...later.sort(byName)].slice(0, SHOWN_MAX).map(({ person }) => person);
}

/** The text with the person's name in place of the query, and where the caret stands then. */
export function withMention(text: string, { start, query }: MentionQuery, { name }: Named): { text: string; caret: number } {
  const rest = text.slice(start + 1 + query.length);
  const inserted = `@${name}${rest.startsWith(" ") ? "" : " "}`;
  return { text: text.slice(0, start) + inserted + rest, caret: start + name.length + 2 };
}

/**
 * Whom a text mentions: everybody whose name stands in it after an @. Of several people of one name it is the one that was picked from
 * the list, and nobody where none was: a wrong person is worse than none.
 */
export function mentionsIn(text: string, people: readonly Named[], picked: ReadonlySet<string>): string[] {
  const longestFirst = [...people].sort((a, b) => b.name.length - a.name.length);
  const ids = new Set<string>();
  let rest = text;
  for (const { name } of longestFirst) {
    const without = rest.replaceAll(namePattern([name]), " ");
    if (without === rest) continue;
    // A shorter name that begins this one is not meant as well.
    rest = without;
    const same = people.filter((person) => person.name === name);
    const meant = same.length === 1 ? same : same.filter(({ userId }) => picked.has(userId));
    for (const { userId } of meant) ids.add(userId);
  }
  return [...ids].slice(0, MENTIONS_MAX);
}
