"use client";
import type { PracticeCard } from "@namegame/contract";
import { t } from "../../../strings/index.ts";
import type { Clue } from "../session/clue.ts";
import { Facts } from "./Facts.tsx";
import { HearThem } from "./HearThem.tsx";

const NOTHING = { metAt: null, groupName: null, about: null, answer: null };

export function ClueText({ clue, card }: { clue: Clue; card: PracticeCard }) {
  if (clue.kind === "met")
    return <Facts card={{ ...card, ...NOTHING, metAt: card.metAt, groupName: card.groupName }} className="text-sm" />;
  if (clue.kind === "about") return <Facts card={{ ...card, ...NOTHING, about: card.about }} className="text-sm text-ink" />;
  if (clue.kind === "voice") return <HearThem person={card.person} label={t.practice.hearAgain} />;
  if (clue.kind === "answer") return <Facts card={{ ...card, ...NOTHING, answer: card.answer }} className="text-sm text-ink" />;
  return <>{clue.kind === "letter" ? t.practice.beginsWith(clue.letter) : t.practice.oneLess}</>;
}
