import type { Grade } from "./grade.ts";
import { freshCard, type MemoryCard } from "./memory-card.ts";
import { RETENTION, reviewCard } from "./schedule.ts";

/** One answer in the log of a learner's practice. */
export interface Review {
  /** Made by the device for this answer. */
  clientId: string;
  grade: Grade;
  reviewedAt: Date;
}

/**
 * The card that a log gives: answers in the order of their times, and by client id where two devices answered at the same one. The order in
 * which they arrived does not matter, so devices that were offline end in one state. Without a review it is a fresh card, due at `due`.
 */
export function replayReviews({
  due,
  reviews,
  retention = RETENTION,
}: {
  due: Date;
  reviews: readonly Review[];
  retention?: number;
}): MemoryCard {
  return reviews
    .toSorted(byTime)
    .reduce((card, { grade, reviewedAt }) => reviewCard({ card, grade, now: reviewedAt, retention }), freshCard(due));
}

function byTime(one: Review, other: Review): number {
  return one.reviewedAt.getTime() - other.reviewedAt.getTime() || (one.clientId < other.clientId ? -1 : 1);
}
