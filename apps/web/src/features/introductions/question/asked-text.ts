import type { Asked } from "@namegame/contract";
import { t } from "../../../strings/index.ts";

/** The words of a question: an organiser's own, or the list's in the reader's language. */
export function askedText(asked: Asked): string {
  // A number of a release to come, before this page was read anew.
  return typeof asked === "string" ? asked : (t.introductions.questions[asked] ?? t.introductions.aQuestion);
}
