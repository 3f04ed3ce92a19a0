import { foldName } from "../names/fold.ts";

const BLANK = "…";

/** The text without the person's own names in it, so that a clue does not say what it asks for. */
export function concealName(text: string, { name, calledBy }: { name: string; calledBy: string | null }): string {
  const words = new Set(`${foldName(name)} ${foldName(calledBy ?? "")}`.split(" ").filter((word) => word.length > 1));
  return text.replace(/[\p{L}\p{M}\p{N}'’]+/gu, (word) => (words.has(foldName(word)) ? BLANK : word));
}
