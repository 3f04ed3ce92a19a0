export interface AskedRound {
  subjectId: string | null;
  answered: number;
  right: number;
}

/**
 * How many of the people shown the room now knows: at least half of the answers named them right the last time they were asked for. A round that
 * nobody answered says nothing.
 */
export function knownCount(rounds: readonly AskedRound[]): { known: number; shown: number } {
  const last = new Map<string, AskedRound>();
  for (const round of rounds) if (round.subjectId !== null && round.answered > 0) last.set(round.subjectId, round);
  const shown = new Set(rounds.flatMap(({ subjectId }) => (subjectId === null ? [] : [subjectId])));
  return { known: [...last.values()].filter(({ answered, right }) => right * 2 >= answered).length, shown: shown.size };
}
