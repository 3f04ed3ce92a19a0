// As the database's function link_in finds where a link begins and how far it may reach.
const CANDIDATE = /(?<![\p{L}\p{N}_])https?:\/\/[^\s<>"]+/iu;

// What ends a sentence or a quotation, and not an address.
const TRAILING = /[.,;:!?'’”»…*_~]$/u;
const BRACKETS: Record<string, string> = { ")": "(", "]": "[", "}": "{" };

/** The first http(s) address of a text, without the punctuation of the sentence around it; undefined where there is none. */
export function firstLink(text: string): string | undefined {
  let link = CANDIDATE.exec(text)?.[0] ?? "";
  for (let next = shorter(link); next !== link; next = shorter(link)) link = next;
  return URL.canParse(link) ? link : undefined;
}

function shorter(link: string): string {
  const last = link.at(-1) ?? "";
  const opening = BRACKETS[last];
  // A bracket that was opened within belongs to the address, as in many an encyclopedia.
  const unopened = opening !== undefined && count(link, last) > count(link, opening);
  return TRAILING.test(link) || unopened ? link.slice(0, -1) : link;
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}
