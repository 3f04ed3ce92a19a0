import { type Grade, freshCard, type MemoryCard, reviewCard } from "@namegame/domain";

/** When a name is asked again. `State` is what the rule knows of it. */
export interface Rule<State> {
  name: string;
  met(at: number): State;
  answered(state: State, right: boolean, at: number): State;
  /** Seconds since the beginning. */
  due(state: State): number;
}

const DAY = 86_400;
const FIRST_RECALL = 600;
const date = (seconds: number) => new Date(seconds * 1_000);

/** The product's own, told right and wrong only. */
export const ours: Rule<MemoryCard> = {
  name: "NameGame (FSRS)",
  met: (at) => freshCard(date(at + FIRST_RECALL)),
  answered: (card, right, at) => reviewCard({ card, grade: (right ? 3 : 1) as Grade, now: date(at) }),
  due: (card) => card.due.getTime() / 1_000,
};

/** What the old system did: asked until three answers were right, then not for 90 days. */
export const fixedRule: Rule<{ right: number; due: number }> = {
  name: "three right, then 90 days",
  met: (at) => ({ right: 0, due: at + FIRST_RECALL }),
  answered(state, right, at) {
    const count = state.right + Number(right);
    return count >= 3 ? { right: 0, due: at + 90 * DAY } : { right: count, due: at + DAY / 2 };
  },
  due: (state) => state.due,
};

/** SuperMemo's algorithm SM-2 (Wozniak 1990), a right answer taken as 4 and a wrong one as 1 of 5. */
export const sm2: Rule<{ repetitions: number; ease: number; days: number; due: number }> = {
  name: "SM-2",
  met: (at) => ({ repetitions: 0, ease: 2.5, days: 0, due: at + FIRST_RECALL }),
  answered({ repetitions, ease, days }, right, at) {
    const quality = right ? 4 : 1;
    const nextEase = Math.max(1.3, ease + 0.1 - (5 - quality) * (0.08 + (5 - quality) * 0.02));
    // What was wrong is asked again in the same sitting and begins anew.
    if (!right) return { repetitions: 0, ease: nextEase, days: 0, due: at + FIRST_RECALL };
    const nextDays = repetitions === 0 ? 1 : repetitions === 1 ? 6 : Math.ceil(days * ease);
    return { repetitions: repetitions + 1, ease: nextEase, days: nextDays, due: at + nextDays * DAY };
  },
  due: (state) => state.due,
};
