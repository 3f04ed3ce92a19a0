const DAY_MS = 24 * 60 * 60 * 1000;
/** Long enough not to nag, short enough that a lost phone has not taken the names yet. */
const HIDE_MS = 7 * DAY_MS;
const VISITS = 3;

export interface KeepMemory {
  /** Visits of this device so far, this one included. */
  visits: number;
  /** When the card was put away, in milliseconds since 1970; null where it never was. */
  dismissedAt: number | null;
}

/**
 * Whether a guest is offered to keep the account now: once there is something to lose (a practice, or a third visit), and not within
 * seven days after they put the card away.
 */
export function isKeepMoment({ memory, practised, now }: { memory: KeepMemory; practised: boolean; now: number }): boolean {
  const { visits, dismissedAt } = memory;
  // A clock that was set back must not hide the card for ever.
  if (dismissedAt !== null && now >= dismissedAt && now - dismissedAt < HIDE_MS) return false;
  return practised || visits >= VISITS;
}
