import { SPOKEN_ALPHABET, SPOKEN_LENGTH } from "./alphabet.ts";

export type ReadCode = { kind: "token"; token: string } | { kind: "spoken"; signs: string };

// 16 bytes in base64url; the last sign holds only two bits, so a changed one would be another spelling of the same bytes.
const TOKEN = /^[A-Za-z0-9_-]{21}[AQgw]$/;
const LINK_PATH = /\/(?:join|meet)\/([A-Za-z0-9_-]+)/;
const LINK_QUERY = /\/(?:join|meet)\/?\?(?:[^#\s]*&)?code=([^&#\s]+)/;
const BETWEEN_SIGNS = /[^A-Z0-9]/g;

/**
 * What a person typed, scanned or pasted: the whole link (of any host: the code decides, not the address), the link's token, or the
 * spoken code in any case, with or without its hyphen. Null where it can be none of them.
 * Look-alikes are not mended: none of I, L, O, 0, 1 is a sign, and a guess would turn a slip into another group's code.
 */
export function readCode(text: string): ReadCode | null {
  const whole = text.normalize("NFKC").trim();
  const linked = LINK_PATH.exec(whole)?.[1] ?? LINK_QUERY.exec(whole)?.[1];
  if (linked !== undefined) return TOKEN.test(linked) ? { kind: "token", token: linked } : readSpoken(linked);
  return TOKEN.test(whole) ? { kind: "token", token: whole } : readSpoken(whole);
}

function readSpoken(text: string): ReadCode | null {
  const signs = text.toUpperCase().replace(BETWEEN_SIGNS, "");
  if (signs.length !== SPOKEN_LENGTH) return null;
  return [...signs].every((sign) => SPOKEN_ALPHABET.includes(sign)) ? { kind: "spoken", signs } : null;
}
