import { foldName } from "../names/fold.ts";

const BLANK = "…";
/** Rosa’s, Nils’ */
const POSSESSIVE = /['’]s?$/u;

/** The text without the person's own names in it, so that a clue does not say what it asks for. */
export function concealName(text: string, { name, calledBy }: { name: string; calledBy: string | null }): string {
  const words = new Set(`${foldName(name)} ${foldName(calledBy ?? "")}`.split(" ").filter((word) => word.length > 1));
  const isName = (word: string) => words.has(foldName(word));
  return text.replace(/[\p{L}\p{M}\p{N}'’]+/gu, (word) => (isName(word) || isName(word.replace(POSSESSIVE, "")) ? BLANK : word));
}
