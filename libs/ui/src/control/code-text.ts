/** Signs of a code, both the spoken code of a group and the one sent by e-mail. */
export const CODE_LENGTH = 6;
const HALF = CODE_LENGTH / 2;

export type CodeKind = "spoken" | "digits";

const NOT_CODE: Record<CodeKind, RegExp> = { spoken: /[^A-Z0-9]/g, digits: /[^0-9]/g };
const JOINT: Record<CodeKind, string> = { spoken: "-", digits: " " };

/**
 * What a person meant: upper case, without the hyphens, spaces and dashes that speech, paste and
 * keyboards add; full-width signs become plain. At most six signs.
 * Look-alikes (O and 0) are kept: guessing would turn a slip into another group's code.
 */
export function codeSigns(text: string, kind: CodeKind = "spoken"): string {
  return text.normalize("NFKC").toUpperCase().replace(NOT_CODE[kind], "").slice(0, CODE_LENGTH);
}

/** `ABCDEF` -> `ABC-DEF`; a half code stays as it is (`ABC`, `ABCD` -> `ABC-D`). */
export function showCode(signs: string, kind: CodeKind = "spoken"): string {
  if (signs.length <= HALF) return signs;
  return signs.slice(0, HALF) + JOINT[kind] + signs.slice(HALF);
}

/**
 * The text and caret a code input should hold after the person typed, erased or pasted `text`.
 * The caret stays behind the same sign as before, so mending the middle of a code works.
 */
export function retypeCode(text: string, caret: number, kind: CodeKind = "spoken"): { text: string; caret: number; signs: string } {
  const signs = codeSigns(text, kind);
  const before = codeSigns(text.slice(0, caret), kind).length;
  return { text: showCode(signs, kind), caret: before > HALF ? before + 1 : before, signs };
}
