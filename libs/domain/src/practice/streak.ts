import type { MyScore } from "@namegame/contract";
import { DAY_MS } from "../day.ts";
import { localTime } from "../notify/local-time.ts";

/** What was practised at about one time: whose names were recalled. */
export interface Practised {
  at: Date;
  recalled: readonly string[];
}

/** Days in a row with practice and the bests so far, by the learner's own clock. A streak stands until a whole day has passed without practice. */
export function streakOf({ practised, now, timeZone }: { practised: readonly Practised[]; now: Date; timeZone: string }): MyScore {
  const days = new Map<number, Set<string>>();
  for (const { at, recalled } of practised) {
    const day = dayNumber(at, timeZone);
    days.set(day, new Set([...(days.get(day) ?? []), ...recalled]));
  }
  const today = dayNumber(now, timeZone);
  // By each day, how many in a row ended with it.
  const lengths = new Map<number, number>();
  for (const day of [...days.keys()].sort((a, b) => a - b)) lengths.set(day, (lengths.get(day - 1) ?? 0) + 1);
  return {
    streak: lengths.get(today) ?? lengths.get(today - 1) ?? 0,
    today: days.has(today),
    bestStreak: Math.max(0, ...lengths.values()),
    bestDay: Math.max(0, ...[...days.values()].map(({ size }) => size)),
  };
}

function dayNumber(at: Date, timeZone: string): number {
  return Date.parse(localTime({ at, timeZone }).date) / DAY_MS;
}
