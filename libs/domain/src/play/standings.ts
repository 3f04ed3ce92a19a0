export interface Score {
  userId: string;
  team: number | null;
  points: number;
}

/** Everybody's place by points; equal points share a place, and the next one is free. Best first. */
export function placesOf<S extends { points: number }>(scores: readonly S[]): (S & { place: number })[] {
  const sorted = [...scores].sort((a, b) => b.points - a.points);
  let place = 1;
  return sorted.map((score, index) => {
    if (index > 0 && score.points < sorted[index - 1]!.points) place = index + 1;
    return { ...score, place };
  });
}

/** Teams by the mean of their players, so that a team of five does not win by being five. A team of nobody has no place. */
export function teamScores(scores: readonly Score[]): { team: number; points: number }[] {
  const byTeam = Map.groupBy(
    scores.filter((score) => score.team !== null),
    (score) => score.team!,
  );
  return [...byTeam].map(([team, players]) => ({
    team,
    points: Math.round(players.reduce((sum, { points }) => sum + points, 0) / players.length),
  }));
}
