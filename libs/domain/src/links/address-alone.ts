// What ends a sentence or a quotation, and not an address.
const TRAILING = /[.,;:!?'’”»…*_~]+$/u;
const BRACKETS: Record<string, string> = { ")": "(", "]": "[", "}": "{" };

/** What was found in a text as an address, without the punctuation of the sentence around it. */
export function addressAlone(found: string): string {
  const last = found.replace(TRAILING, "");
  const opening = BRACKETS[last.at(-1) ?? ""];
  // A bracket that was opened within belongs to the address, as in many an encyclopedia.
  const unopened = opening !== undefined && count(last, last.at(-1)!) > count(last, opening);
  return unopened ? addressAlone(last.slice(0, -1)) : last;
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}
