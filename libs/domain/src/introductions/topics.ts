import { foldForSearch } from "../names/fold.ts";
import { COMING_FROM, DENIAL, LIKING, STOP_WORDS } from "./stop-words.ts";

/** What two people have in common, as both wrote of it: they come from there, they like it, or they only name it. */
export type TopicKind = "from" | "likes" | "writes";

/** A word of a text that may be shared with another's. */
export interface Topic {
  /** What is compared: folded, without the ending of a plural. */
  key: string;
  /** As it stands in the text. */
  word: string;
  kind: TopicKind;
}

const WORDS = new Intl.Segmenter("und", { granularity: "word" });
const SENTENCES = /[.!?;:\n。！？]+/u;
// Scripts that write whole words in one or two signs.
const SHORT_WORDS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const LEAST_LETTERS = 3;
const CAPITAL = /^\p{Lu}/u;
// Articles and pronouns that Romance languages write together with the word: l'escalade, d'histoire.
const ELISION = /^(?:[cdjlmnst]|qu)['’](?=\p{L}{2})/iu;
/** Words of the longest phrase of COMING_FROM. */
const LONGEST_FROM = 3;
/** In longer words a last s is mostly a plural's: boat and boats. */
const PLURAL_FROM_LETTERS = 5;

/**
 * What a text about somebody speaks of, each thing once: no words of every day, no numbers, nothing of their own name, and nothing of a sentence that
 * denies ("not a morning person").
 */
export function topicsOf({ about, name }: { about: string | null; name: string }): Topic[] {
  const own = new Set(foldForSearch(name).split(" "));
  const found = new Map<string, Topic>();
  for (const sentence of (about ?? "").split(SENTENCES)) {
    for (const topic of topicsOfSentence(sentence, own)) {
      const before = found.get(topic.key);
      if (!before || rank(topic) < rank(before)) found.set(topic.key, topic);
    }
  }
  return [...found.values()];
}

/** The stronger of the two ways in which both wrote of it. */
export function sharedKind(one: Topic, two: Topic): TopicKind {
  return one.kind === two.kind ? one.kind : "writes";
}

/** The more telling first. */
export function rank({ kind }: { kind: TopicKind }): number {
  return { from: 0, likes: 1, writes: 2 }[kind];
}

function topicsOfSentence(sentence: string, own: ReadonlySet<string>): Topic[] {
  const words = wordsOf(sentence);
  if (words.some(({ folded }) => DENIAL.has(folded))) return [];
  const likes = words.some(({ folded }) => LIKING.has(folded));
  const topics: Topic[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const place = placeAt(words, index);
    if (place.length > 0) {
      topics.push({ key: place.map(({ folded }) => folded).join(" "), word: place.map(({ word }) => word).join(" "), kind: "from" });
      index += place.length - 1;
      continue;
    }
    const { word, folded } = words[index]!;
    if (tells(folded) && !own.has(folded)) topics.push({ key: keyOf(folded), word, kind: likes ? "likes" : "writes" });
  }
  return topics;
}

interface Word {
  word: string;
  folded: string;
  /** Nothing but white space stands between it and the word before. */
  goesOn: boolean;
}

function wordsOf(sentence: string): Word[] {
  const words: Word[] = [];
  let goesOn = false;
  for (const { segment, isWordLike } of WORDS.segment(sentence)) {
    if (isWordLike) {
      const word = segment.replace(ELISION, "");
      words.push({ word, folded: foldForSearch(word), goesOn });
      goesOn = true;
    } else if (segment.trim() !== "") goesOn = false;
  }
  return words;
}

/** The name of a place, by its capitals, right after words such as "from"; empty where none begins here. */
function placeAt(words: readonly Word[], index: number): Word[] {
  const before = ` ${words
    .slice(Math.max(0, index - LONGEST_FROM), index)
    .map(({ folded }) => folded)
    .join(" ")}`;
  if (!COMING_FROM.some((phrase) => before.endsWith(` ${phrase}`))) return [];
  const end = words.findIndex(({ word, goesOn }, at) => at >= index && !(CAPITAL.test(word) && (at === index || goesOn)));
  return words.slice(index, end < 0 ? words.length : end);
}

function tells(folded: string): boolean {
  const least = SHORT_WORDS.test(folded) ? 2 : LEAST_LETTERS;
  return [...folded].length >= least && !STOP_WORDS.has(folded) && !/\p{N}/u.test(folded) && /\p{L}/u.test(folded);
}

function keyOf(folded: string): string {
  return folded.length >= PLURAL_FROM_LETTERS && /[^s]s$/u.test(folded) ? folded.slice(0, -1) : folded;
}
