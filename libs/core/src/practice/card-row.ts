import type { MemoryCard } from "@namegame/domain";

type CardColumns = {
  state: MemoryCard["state"] | null;
  due: Date | null;
  stability: number | null;
  difficulty: number | null;
  scheduled_days: number | null;
  learning_steps: number | null;
  reps: number | null;
  lapses: number | null;
  last_review: Date | null;
};

/** The columns of `cards` as the scheduler's card; null where the outer join found none. */
export function memoryCard(row: CardColumns): MemoryCard | null {
  if (row.state === null || row.due === null) return null;
  return {
    state: row.state,
    due: row.due,
    stability: row.stability ?? 0,
    difficulty: row.difficulty ?? 0,
    scheduledDays: row.scheduled_days ?? 0,
    learningSteps: row.learning_steps ?? 0,
    reps: row.reps ?? 0,
    lapses: row.lapses ?? 0,
    lastReview: row.last_review,
  };
}

/** The scheduler's card as the columns that an answer changes. */
export function cardColumns(card: MemoryCard) {
  return {
    state: card.state,
    due: card.due,
    stability: card.stability,
    difficulty: card.difficulty,
    scheduled_days: card.scheduledDays,
    learning_steps: card.learningSteps,
    reps: card.reps,
    lapses: card.lapses,
    last_review: card.lastReview,
  };
}
