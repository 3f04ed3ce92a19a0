// Letters that Unicode does not take apart into a base and an accent, though people type the base.
const BASE_LETTERS: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ħ: "h",
  ŧ: "t",
  ı: "i",
  ŋ: "n",
  ς: "σ",
};

// Accents of Latin, Greek and Cyrillic, Hebrew points, Arabic vowel signs and the stretching stroke. Not every mark: the vowel
// signs of Indic scripts and the voicing marks of kana make other letters, so dropping them would confuse names.
const ACCENTS = /[\u{300}-\u{36f}\u{591}-\u{5bd}\u{5bf}\u{5c1}\u{5c2}\u{5c4}\u{5c5}\u{5c7}\u{610}-\u{61a}\u{64b}-\u{65f}\u{670}]|\u{640}/gu;
const APOSTROPHES = /['’‘ʻʼ]/g;
// Typed in an apostrophe's place; decomposing would make a space of them.
const SPACING_ACCENTS = /[`´]/g;
const SEPARATORS = /[^\p{L}\p{M}\p{N}]+/gu;
const KATAKANA = /[\u30a1-\u30f6]/g;
const KATAKANA_TO_HIRAGANA = -0x60;

/**
 * A name or a search reduced to what people mean by it: no accents, no case, no punctuation, one space between words; in any
 * script. Text that has neither letters nor digits (an emoji as a name) stays itself.
 */
export function foldForSearch(text: string): string {
  // Decomposed before case: mathematical and full-width letters have no lower case of their own.
  const letters = text
    .replace(SPACING_ACCENTS, "")
    .normalize("NFKD")
    .toLowerCase()
    .replace(APOSTROPHES, "")
    .replace(ACCENTS, "")
    .normalize("NFC")
    .replace(/./gu, (letter) => BASE_LETTERS[letter] ?? letter)
    .replace(KATAKANA, (letter) => String.fromCharCode(letter.charCodeAt(0) + KATAKANA_TO_HIRAGANA));
  return letters.replace(SEPARATORS, " ").trim() || letters.trim() || text.normalize("NFC").trim();
}

/** The same folding; the word says that a name is meant. */
export function foldName(text: string): string {
  return foldForSearch(text);
}

/** The folded first word of a name, titles left out: what people call each other. */
export function firstName(name: string): string {
  const words = withoutTitle(foldName(name).split(" "));
  return words[0] ?? "";
}

const TITLES = new Set(["dr", "prof", "mr", "mrs", "ms", "miss", "rev", "fr", "sr", "pastor", "father", "sister", "brother", "deacon"]);

/** The words of a folded name without a title before them; a name that is only a title stays. */
export function withoutTitle(words: readonly string[]): readonly string[] {
  const start = words.findIndex((word) => !TITLES.has(word));
  return start > 0 ? words.slice(start) : words;
}
