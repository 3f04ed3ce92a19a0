/** The team that somebody who comes now joins: the smallest, the first among equals; null where each plays alone. Teams count from 1. */
export function smallestTeam({ teamCount, sizes }: { teamCount: number; sizes: ReadonlyMap<number, number> }): number | null {
  if (teamCount === 0) return null;
  const teams = Array.from({ length: teamCount }, (_, index) => index + 1);
  return teams.reduce((best, team) => ((sizes.get(team) ?? 0) < (sizes.get(best) ?? 0) ? team : best));
}
