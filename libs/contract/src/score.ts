import { z } from "zod";
import { defineActions } from "./define.ts";
import { id } from "./fields.ts";
import { timeZone } from "./notify.ts";

/** Sums alone: never which pairs, never who. */
export const groupTotals = z.object({
  /** Of one member and another in this order: how many of all pairs there are in which the first is forecast to know the other's name. */
  knownPairs: z.number().int(),
  pairs: z.number().int(),
  /** People whom nobody of the group has met yet. */
  unmet: z.number().int(),
  /** The last days that were written down, oldest first. */
  trend: z.array(z.object({ day: z.iso.date(), share: z.number() })),
});
export type GroupTotals = z.output<typeof groupTotals>;

/** One's own practice, which nobody else is shown. */
export const myScore = z.object({
  /** Days in a row with practice, up to today, or to yesterday while today may still be added. */
  streak: z.number().int(),
  /** Whether there was practice today. */
  today: z.boolean(),
  bestStreak: z.number().int(),
  /** Most names that were recalled on one day. */
  bestDay: z.number().int(),
});
export type MyScore = z.output<typeof myScore>;

export const scoreActions = defineActions({
  /** For every member, as it was this morning: of all pairs the share (0..1) that is known. Null below SCORE_PEOPLE_MIN shown people. */
  "score.group": { input: z.object({ groupId: id }), output: z.object({ share: z.number().nullable() }) },
  /** For owner and admins, as it is now; null likewise. */
  "score.totals": { input: z.object({ groupId: id }), output: z.object({ totals: groupTotals.nullable() }) },
  /** Days are those of the given clock. */
  "score.mine": { input: z.object({ timeZone }), output: z.object({ mine: myScore }) },
});
