import { isAskable, isDue, type PracticePerson } from "./person.ts";
import { recallChance } from "./schedule.ts";
import { chooseForSession, DEFAULT_SESSION } from "./session.ts";

/** An estimate: a question, a look at the answer, and a share of those that return in the session. */
const SECONDS_PER_PERSON = 12;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** "Tomorrow" without knowing the person's clock: from any waking hour, 36 hours reach to about the end of the next day. */
const TOMORROW_MS = 36 * HOUR_MS;

export interface PracticeState {
  due: number;
  minutes: number;
  fresh: number;
  dueTomorrow: number;
  nextDueAt: Date | null;
  nameScore: number | null;
}

/** Where the learner stands with these people at `now`. */
export function summarisePractice({ people, now }: { people: readonly PracticePerson[]; now: Date }): PracticeState {
  const askable = people.filter(isAskable);
  // Only counted here, so any order of chance does.
  const { due, fresh } = chooseForSession({ people: askable, now, limit: DEFAULT_SESSION, random: () => 0 });
  const later = askable.flatMap((person) => (person.card && !isDue(person, now) ? [person.card.due.getTime()] : []));
  return {
    due: due.length,
    minutes: minutesFor(due.length + fresh.length),
    fresh: fresh.length,
    dueTomorrow: later.filter((time) => time <= now.getTime() + TOMORROW_MS).length,
    nextDueAt: later.length > 0 ? new Date(Math.min(...later)) : null,
    nameScore: nameScore(askable, now),
  };
}

/** Whole minutes that a session with this many people takes; 0 for nobody. */
export function minutesFor(people: number): number {
  return Math.ceil((people * SECONDS_PER_PERSON) / 60);
}

/**
 * Mean forecast of recall in a day's time over everybody answered at least once; null before that. Not at this moment: just after a session every
 * name is there, also those that were only read a minute ago.
 */
export function nameScore(people: readonly PracticePerson[], now: Date): number | null {
  const tomorrow = new Date(now.getTime() + DAY_MS);
  const chances = people.flatMap(({ card }) => (card?.lastReview ? [recallChance(card, tomorrow)] : []));
  if (chances.length === 0) return null;
  return chances.reduce((sum, chance) => sum + chance, 0) / chances.length;
}
