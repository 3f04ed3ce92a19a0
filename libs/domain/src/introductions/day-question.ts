import { DAY_MS } from "../day.ts";
import { dayHash } from "./day-hash.ts";

/** The number, from 0, of the question that a group is asked on a day (YYYY-MM-DD): one after the other, each group from a place of its own. */
export function dayQuestion({ groupId, day, questions }: { groupId: string; day: string; questions: number }): number {
  const days = Math.floor(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
  return (days + Math.floor(dayHash(groupId) * questions)) % questions;
}
