// A preview stands in somebody's conversation: it may not break its lines, hide in it, or turn the words around it.
const UNWANTED = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu;
// Persian, Indic scripts and emoji need them.
const JOINERS = new Set(["\u200c", "\u200d"]);

/** Foreign words on one line, without invisible characters, cut at `max` characters; null where nothing is left. */
export function cleanText(text: string, max: number): string | null {
  const line = text
    .replace(/\s+/gu, " ")
    .replace(UNWANTED, (character) => (JOINERS.has(character) ? character : ""))
    .normalize("NFC")
    .trim();
  if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(line)) return null;
  const characters = Array.from(line);
  return characters.length <= max
    ? line
    : `${characters
        .slice(0, max - 1)
        .join("")
        .trimEnd()}…`;
}
