import { addressAlone } from "./address-alone.ts";

// As the database's function link_in finds where a link begins and how far it may reach.
const CANDIDATE = /(?<![\p{L}\p{N}_])https?:\/\/[^\s<>"]+/iu;

/** The first http(s) address of a text, without the punctuation of the sentence around it; undefined where there is none. */
export function firstLink(text: string): string | undefined {
  const link = addressAlone(CANDIDATE.exec(text)?.[0] ?? "");
  return URL.canParse(link) ? link : undefined;
}
