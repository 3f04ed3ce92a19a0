import type { CardState } from "@namegame/contract";

/** What the scheduler knows of one person's memory of another; the columns of `cards`. Stability is in days. */
export interface MemoryCard {
  state: CardState;
  due: Date;
  stability: number;
  difficulty: number;
  scheduledDays: number;
  learningSteps: number;
  reps: number;
  lapses: number;
  lastReview: Date | null;
}

/** A card nobody has answered yet. */
export function freshCard(due: Date): MemoryCard {
  return { state: "new", due, stability: 0, difficulty: 0, scheduledDays: 0, learningSteps: 0, reps: 0, lapses: 0, lastReview: null };
}
