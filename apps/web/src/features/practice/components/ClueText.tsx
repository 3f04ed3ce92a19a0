import type { PracticeCard } from "@namegame/contract";
import { t } from "../../../strings/index.ts";
import type { Clue } from "../session/clue.ts";
import { Facts } from "./Facts.tsx";

export function ClueText({ clue, card }: { clue: Clue; card: PracticeCard }) {
  if (clue.kind === "fact") return <Facts card={card} className="text-sm text-ink" />;
  return <>{clue.kind === "letter" ? t.practice.beginsWith(clue.letter) : t.practice.oneLess}</>;
}
