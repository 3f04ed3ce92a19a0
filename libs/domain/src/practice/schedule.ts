import { cardStates } from "@namegame/contract";
import { type Card, computeDecayFactor, type FSRS, fsrs, type Grade as FsrsGrade } from "ts-fsrs";
import type { Grade } from "./grade.ts";
import type { MemoryCard } from "./memory-card.ts";

/**
 * The share of names that shall be known when asked again. Below 0.9 many feel that they fail, above it the work grows steeply; FSRS's own
 * recommendation is from 0.8 to 0.95.
 */
export const RETENTION = 0.9;

const settings = {
  // One step: a miss returns in the same session by itself, and a right answer goes on in days.
  learning_steps: ["10m"],
  relearning_steps: ["10m"],
  enable_short_term: true,
  // The same answers must give the same dates on every device and in every replay.
  enable_fuzz: false,
  // A year: the people of a group are met again and change; nobody's face should rest for longer.
  maximum_interval: 365,
} satisfies Parameters<typeof fsrs>[0];

const schedulers = new Map<number, FSRS>();

function schedulerFor(retention: number): FSRS {
  const known = schedulers.get(retention);
  if (known) return known;
  const made = fsrs({ ...settings, request_retention: retention });
  schedulers.set(retention, made);
  return made;
}

/** The card after an answer of this grade at `now`, due again once the chance of recall has fallen to `retention`. */
export function reviewCard({
  card,
  grade,
  now,
  retention = RETENTION,
}: {
  card: MemoryCard;
  grade: Grade;
  now: Date;
  retention?: number;
}): MemoryCard {
  // Two machines' clocks may disagree; an answer before the last one would count as a negative pause.
  const at = card.lastReview && card.lastReview > now ? card.lastReview : now;
  const next = schedulerFor(retention).next(toFsrs(card), at, grade as FsrsGrade).card;
  return {
    state: cardStates[next.state] ?? "new",
    due: next.due,
    stability: next.stability,
    difficulty: next.difficulty,
    scheduledDays: next.scheduled_days,
    learningSteps: next.learning_steps,
    reps: next.reps,
    lapses: next.lapses,
    lastReview: at,
  };
}

/** The chance (0..1) that the name comes to mind at `now`; 0 before the first answer. */
export function recallChance(card: MemoryCard, now: Date): number {
  if (!card.lastReview) return 0;
  const at = card.lastReview > now ? card.lastReview : now;
  return schedulerFor(RETENTION).get_retrievability(toFsrs(card), at, false);
}

/**
 * The forgetting curve's constants, for whoever counts many cards where they are stored: `recallChance` is
 * (1 + factor * whole days since the last answer / stability) ^ decay.
 */
export const FORGETTING: { readonly decay: number; readonly factor: number } = computeDecayFactor(schedulerFor(RETENTION).parameters.w);

function toFsrs(card: MemoryCard): Card {
  return {
    // The database's order of states is the scheduler's: new, learning, review, relearning.
    state: cardStates.indexOf(card.state),
    due: card.due,
    stability: card.stability,
    difficulty: card.difficulty,
    elapsed_days: 0,
    scheduled_days: card.scheduledDays,
    learning_steps: card.learningSteps,
    reps: card.reps,
    lapses: card.lapses,
    ...(card.lastReview ? { last_review: card.lastReview } : {}),
  };
}
