import type { MemoryCard } from "./memory-card.ts";

/** Somebody the learner may practise: of a current group of both, not hidden, not blocked either way, not the learner. */
export interface PracticePerson {
  userId: string;
  name: string;
  calledBy: string | null;
  photoId: string | null;
  /** How they say their name themselves. */
  voiceId: string | null;
  /** Something to ask by in the photo's place: a meeting or a line about them. */
  hasFact: boolean;
  /** Null where the two never met. */
  lastMetAt: Date | null;
  card: MemoryCard | null;
  /** Current groups shared with the learner. */
  groupIds: readonly string[];
}

/** Without photo, fact and voice there is nothing to ask by; a drawn avatar would only teach the avatar. */
export function isAskable(person: PracticePerson): boolean {
  return person.photoId !== null || person.hasFact || person.voiceId !== null;
}

/** Never answered, whether or not a meeting made a card already. */
export function isFresh({ card }: PracticePerson): boolean {
  return card === null || card.lastReview === null;
}

export function isDue({ card }: PracticePerson, now: Date): boolean {
  return card !== null && card.due <= now;
}
