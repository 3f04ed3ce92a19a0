import type { Question } from "@namegame/contract";
import { t } from "../../../strings/index.ts";

/** What is asked, as every screen says it. */
export function questionText({ kind, name }: Question): string {
  if (kind === "name_to_face") return t.play.whoIs(name ?? "");
  if (kind === "who_said") return t.play.whoSaid;
  return kind === "recall" ? t.play.typeIt : t.play.whoIsThis;
}

/** What the options are, for whoever hears them. */
export function optionsLabel({ kind }: Question): string {
  if (kind === "name_to_face") return t.play.chooseFace;
  return kind === "who_said" ? t.play.choosePerson : t.play.chooseName;
}
