import type { MemoryCard } from "./memory-card.ts";
import type { PracticePerson } from "./person.ts";

/** A person for the tests of this folder; everybody is of one group and has a photo. */
export function samplePerson(values: Partial<PracticePerson> & { userId: string }): PracticePerson {
  return {
    name: `Person ${values.userId}`,
    calledBy: null,
    photoId: `photo-${values.userId}`,
    voiceId: null,
    hasFact: false,
    lastMetAt: null,
    card: null,
    groupIds: ["g"],
    ...values,
  };
}

/** A card that was answered an hour before `due`. */
export function sampleCard(due: Date, values: Partial<MemoryCard> = {}): MemoryCard {
  const lastReview = new Date(due.getTime() - 3_600_000);
  return {
    state: "review",
    due,
    stability: 2,
    difficulty: 5,
    scheduledDays: 2,
    learningSteps: 0,
    reps: 1,
    lapses: 0,
    lastReview,
    ...values,
  };
}

/** Numbers in [0, 1) that are the same in every run (Lehmer's generator). */
export function seededRandom(seed = 1): () => number {
  let state = (seed % 2_147_483_646) + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return (state - 1) / 2_147_483_646;
  };
}
