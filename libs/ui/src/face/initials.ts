const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu;
/** Scripts written without spaces between words, where one sign already says enough. */
const WIDE = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/**
 * One or two signs that stand for a name where there is no photo.
 * Works on graphemes, so an accent or a vowel sign is never torn off its letter.
 * @returns '' when the name holds no letter or digit; the caller then draws a silhouette.
 */
export function initials(name: string): string {
  const words = name.normalize("NFC").match(WORD) ?? [];
  const first = words[0];
  const last = words.at(-1);
  if (!first || !last) return "";
  if (words.length === 1 || WIDE.test(first)) return firstSign(first);
  return firstSign(first) + firstSign(last);
}

function firstSign(word: string): string {
  for (const { segment } of graphemes.segment(word)) return segment.toLocaleUpperCase("en");
  return "";
}
