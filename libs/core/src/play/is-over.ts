import type { Room } from "./read-room.ts";

/**
 * Whether a question may be revealed before its bell: everybody who can has answered, where nobody at all is not everybody, or who is asked for may
 * not be shown any more. A look without a lock only tells whether the step is worth asking for.
 */
export function isOver({ game, players, rounds, answers, faces }: Room): boolean {
  if (game.state !== "asking") return false;
  const subjectId = rounds.find(({ number }) => number === game.round)?.subjectId;
  if (!faces.some(({ userId }) => userId === subjectId)) return true;
  const asked = players.filter(({ userId, fromRound }) => fromRound <= game.round && userId !== subjectId);
  const answered = new Set(answers.map(({ userId }) => userId));
  return asked.length > 0 && asked.every(({ userId }) => answered.has(userId));
}
