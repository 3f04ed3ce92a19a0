import { foldName, withoutTitle } from "./fold.ts";
import { withinOneSlip } from "./slip.ts";

/** exact: the name, whatever its accents and case. close: one slip away. */
export type NameMatch = "exact" | "close" | "wrong";

/** In shorter names one letter makes another name: Ann, Dan, Ian. */
const SLIP_FROM_LETTERS = 4;
// Written family name first, or without a space: there any part that is known counts.
const FAMILY_NAME_FIRST = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * Judges a name written from memory, kindly: the first name alone counts, so does the nickname, with or without family name,
 * initials ("Ama M."), joined double names ("Annemarie") and missing accents.
 */
export function matchName({ typed, name, calledBy }: { typed: string; name: string; calledBy: string | null }): NameMatch {
  const words = wordsOf(typed);
  if (words.length === 0) return "wrong";
  const matches = readings(name, calledBy).map((reading) => matchWords(words, reading));
  return matches.includes("exact") ? "exact" : matches.includes("close") ? "close" : "wrong";
}

/** The ways a name may be begun: as written, without title, by the nickname, by the nickname and the rest. */
function readings(name: string, calledBy: string | null): (readonly string[])[] {
  const full = wordsOf(name);
  const plain = withoutTitle(full);
  const result: (readonly string[])[] = [full, plain];
  if (FAMILY_NAME_FIRST.test(name)) result.push(...plain.map((_, start) => plain.slice(start)));
  if (calledBy) {
    const nick = wordsOf(calledBy);
    result.push(nick, [...nick, ...plain.slice(1)]);
  }
  return result;
}

function wordsOf(text: string): readonly string[] {
  const folded = foldName(text);
  return folded === "" ? [] : folded.split(" ");
}

function matchWords(typed: readonly string[], name: readonly string[]): NameMatch {
  const joined = typed.join("");
  const beginnings = name.map((_, index) => matchWord(joined, name.slice(0, index + 1).join("")));
  if (beginnings.includes("exact")) return "exact";
  const inOrder = matchInOrder(typed, name);
  if (inOrder === "exact") return "exact";
  return beginnings.includes("close") ? "close" : inOrder;
}

/** The first word must be the name's first; later ones may skip words and be initials. */
function matchInOrder(typed: readonly string[], name: readonly string[]): NameMatch {
  let best = matchWord(typed[0] ?? "", name[0] ?? "");
  let from = 1;
  for (const word of typed.slice(1)) {
    if (best === "wrong") return "wrong";
    const found = name.findIndex((part, index) => index >= from && matchPart(word, part) !== "wrong");
    if (found === -1) return "wrong";
    if (matchPart(word, name[found] ?? "") === "close") best = "close";
    from = found + 1;
  }
  return best;
}

function matchPart(word: string, part: string): NameMatch {
  return letterCount(word) === 1 && part.startsWith(word) ? "exact" : matchWord(word, part);
}

function matchWord(typed: string, expected: string): NameMatch {
  if (typed === expected) return "exact";
  return letterCount(expected) >= SLIP_FROM_LETTERS && withinOneSlip(typed, expected) ? "close" : "wrong";
}

function letterCount(word: string): number {
  return [...word].length;
}
