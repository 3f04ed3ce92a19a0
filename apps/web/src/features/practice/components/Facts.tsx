import type { PracticeCard } from "@namegame/contract";
import { t } from "../../../strings/index.ts";
import { askedText } from "../../introductions/question/asked-text.ts";

/** Where and when one met somebody, their line about themselves, and what they answered last. Drawn in the browser only: the date is that of the device. */
export function Facts({ card, className }: { card: PracticeCard; className?: string }) {
  return (
    <div className={className}>
      {card.about ? <p className="m-0">“{card.about}”</p> : null}
      {card.answer ? <p className="m-0">{t.introductions.clue(askedText(card.answer.asked), card.answer.body)}</p> : null}
      {card.metAt ? <p className="m-0 text-ink-soft">{metWords(card.metAt, card.groupName)}</p> : null}
    </div>
  );
}

function metWords(metAt: string, groupName: string | null): string {
  const date = new Intl.DateTimeFormat("en", { day: "numeric", month: "long", year: "numeric" }).format(new Date(metAt));
  return groupName === null ? t.practice.met(date) : t.practice.metAt(date, groupName);
}
