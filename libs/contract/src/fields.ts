import { z } from "zod";
import { codePoints } from "./code-points.ts";
import { NAME_MAX, MESSAGE_MAX, NOTE_MAX, ABOUT_MAX, DAY_ANSWER_MAX } from "./limits.ts";

// C0 and C1 controls break lines and terminals; bidi overrides and isolates let a name rewrite the text around it.
// U+200C and U+200D stay: Persian, Indic scripts and emoji need them.
const FORBIDDEN_IN_NAMES = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;
// Messages keep line breaks and tabs.
const FORBIDDEN_IN_TEXT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/u;

function line(max: number) {
  return z
    .string()
    .max(max * 4)
    .transform((value) => value.normalize("NFC").trim())
    .refine((value) => value.length > 0, { message: "empty" })
    .refine((value) => codePoints(value) <= max, { message: "too long" })
    .refine((value) => !FORBIDDEN_IN_NAMES.test(value), { message: "control characters" })
    .refine((value) => /[^\p{Zs}\p{Cf}]/u.test(value), { message: "empty" });
}

/** A UUID of any version, lower-cased. */
export const id = z.uuid().transform((value) => value.toLowerCase());
/** A person's or group's name: 1-80 characters after trimming, any script, no control characters. */
export const name = line(NAME_MAX);
export const pronouns = line(40);
export const about = line(ABOUT_MAX);
export const dayAnswerText = line(DAY_ANSWER_MAX);
/** A message's text: 1-8,000 characters, not only white space. */
export const messageBody = z
  .string()
  .refine((value) => value.trim().length > 0, { message: "empty" })
  .refine((value) => codePoints(value) <= MESSAGE_MAX, { message: "too long" })
  .refine((value) => !FORBIDDEN_IN_TEXT.test(value), { message: "control characters" });
/** Text that may be empty, such as a draft. */
export const messageText = z
  .string()
  .refine((value) => codePoints(value) <= MESSAGE_MAX, { message: "too long" })
  .refine((value) => !FORBIDDEN_IN_TEXT.test(value), { message: "control characters" });
/** One emoji as people see it, however many code points it takes: skin tones, families, flags. */
export const emoji = z
  .string()
  .max(64)
  .regex(/^\p{RGI_Emoji}$/v, { message: "no emoji" });
export const note = z
  .string()
  .max(NOTE_MAX * 4)
  .transform((value) => value.trim())
  .refine((value) => codePoints(value) <= NOTE_MAX, { message: "too long" })
  .refine((value) => !FORBIDDEN_IN_TEXT.test(value), { message: "control characters" });
/** A code as typed, scanned or pasted: the spoken code, the link token, or the whole link. */
export const typedCode = z.string().min(1).max(500);
/** Times cross borders as ISO 8601 in UTC. */
export const time = z.iso.datetime();
export const none = z.object({});
