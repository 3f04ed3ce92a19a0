import { t } from "../../../strings/index.ts";

/** One or two are named; more would not fit, and nobody reads them. */
export function typingText([first, second, ...more]: readonly string[]): string {
  if (first === undefined) return "";
  if (second === undefined) return t.chat.typingOne(first);
  return more.length === 0 ? t.chat.typingTwo(first, second) : t.chat.typingMany;
}
