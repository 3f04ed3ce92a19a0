import { dayHash } from "./day-hash.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

/** The number, from 0, of the question that a group is asked on a day (YYYY-MM-DD): one after the other, each group from a place of its own. */
export function dayQuestion({ groupId, day, questions }: { groupId: string; day: string; questions: number }): number {
  const days = Math.floor(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
  return (days + Math.floor(dayHash(groupId) * questions)) % questions;
}

/** The day of UTC, as dates are kept and as a meeting's day is: YYYY-MM-DD. */
export function dayOf(time: Date): string {
  return time.toISOString().slice(0, 10);
}
