import { DAY_MS } from "../day.ts";
import { isAskable, type PracticePerson } from "./person.ts";
import { type Random, shuffle } from "./random.ts";
import { recallChance } from "./schedule.ts";
import { COMFORTABLE_SESSION } from "./session.ts";

/** Names are asked for again when the evening has faded and the faces have not. */
export const REFRESHER_AFTER_MS = 14 * DAY_MS;
/** Whom it did not reach in a week, because they were away or nothing ran, it reaches no more. */
export const REFRESHER_UNTIL_MS = 21 * DAY_MS;
/** Quiet hours are waited for, but not longer than a day: who is quiet around the clock finds it in the inbox. */
export const REFRESHER_WAIT_MS = DAY_MS;

/** Whom a refresher asks, due or not: those really met before the rest, in each the least sure first, and as many as "two minutes" are true for. */
export function orderRefresher<P extends PracticePerson>(options: { people: readonly P[]; now: Date; limit: number; random: Random }): P[] {
  const { people, now, limit, random } = options;
  const chance = ({ card }: P) => (card ? recallChance(card, now) : 0);
  return shuffle(people.filter(isAskable), random)
    .sort((a, b) => Number(a.lastMetAt === null) - Number(b.lastMetAt === null) || chance(a) - chance(b))
    .slice(0, Math.min(limit, COMFORTABLE_SESSION));
}
