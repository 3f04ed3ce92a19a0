/** A piece of a text; `hit` where it is what was searched for. */
export interface Piece {
  text: string;
  hit: boolean;
}

const BEFORE = 40;
const LENGTH = 180;

/** The part of a message around what was searched for, with every place of it marked. */
export function excerptOf(body: string, query: string): Piece[] {
  const text = body.replaceAll(/\s+/g, " ").trim();
  const places = placesOf(text, query);
  const first = places[0]?.from ?? 0;
  const from = first > BEFORE ? wordStart(text, first - BEFORE) : 0;
  const to = Math.min(text.length, from + LENGTH);
  const pieces: Piece[] = [];
  let at = from;
  for (const place of places) {
    if (place.from >= to) break;
    if (place.from > at) pieces.push({ text: text.slice(at, place.from), hit: false });
    pieces.push({ text: text.slice(place.from, Math.min(place.to, to)), hit: true });
    at = Math.min(place.to, to);
  }
  if (at < to) pieces.push({ text: text.slice(at, to), hit: false });
  if (from > 0) pieces.unshift({ text: "… ", hit: false });
  if (to < text.length) pieces.push({ text: "…", hit: false });
  return pieces;
}

function wordStart(text: string, near: number): number {
  const space = text.indexOf(" ", near);
  return space === -1 || space - near > BEFORE / 2 ? near : space + 1;
}

interface Place {
  from: number;
  to: number;
}

/** Where the query's words stand, in order and apart from each other. */
function placesOf(text: string, query: string): Place[] {
  const { folded, origins } = foldWithOrigins(text);
  const whole = fold(query).trim();
  const words = [whole, ...(whole.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [])].filter((word) => word !== "");
  const found = words.flatMap((word) => occurrences(folded, word));
  const places = found.map(({ from, to }) => ({ from: origins[from]!, to: origins[to] ?? text.length })).sort((a, b) => a.from - b.from);
  const merged: Place[] = [];
  for (const place of places) {
    const last = merged.at(-1);
    if (last && place.from <= last.to) last.to = Math.max(last.to, place.to);
    else merged.push(place);
  }
  return merged;
}

function occurrences(text: string, word: string): Place[] {
  const places: Place[] = [];
  for (let from = text.indexOf(word); from !== -1; from = text.indexOf(word, from + word.length))
    places.push({ from, to: from + word.length });
  return places;
}

/** The folded text, and for each of its places where it came from: folding drops accents and may make one letter two. */
function foldWithOrigins(text: string): { folded: string; origins: number[] } {
  let folded = "";
  const origins: number[] = [];
  let at = 0;
  for (const character of text) {
    const plain = fold(character);
    for (let index = 0; index < plain.length; index += 1) origins.push(at);
    folded += plain;
    at += character.length;
  }
  origins.push(text.length);
  return { folded, origins };
}

/** Without case and accents, as the database's function fold_text does: what the server found is what is marked. */
function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replaceAll(/[\u0300-\u036f]/g, "")
    .toLowerCase();
}
