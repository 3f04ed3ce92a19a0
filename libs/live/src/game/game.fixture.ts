import type { Game, GameScene, GameSeat } from "@namegame/contract";

export const GAME = "0192a000-0000-7000-8000-0000000000f1";

/** A lobby with a player who sits in it; what a test is about is given. */
export function sceneOf(game: Partial<Game> = {}, seat: Partial<GameSeat> = {}): GameScene {
  return {
    game: {
      id: GAME,
      groupId: "0192a000-0000-7000-8000-0000000000c1",
      groupName: "Choir",
      hostId: null,
      state: "lobby",
      round: 0,
      roundCount: 10,
      roundSeconds: 20,
      teamCount: 0,
      phaseLeftMs: null,
      players: 3,
      newest: [],
      faces: 4,
      notShown: 0,
      answered: 0,
      question: null,
      reveal: null,
      standings: [],
      known: 0,
      shown: 0,
      ...game,
    },
    seat: {
      plays: true,
      team: null,
      points: 0,
      place: null,
      streak: 0,
      bestStreak: 0,
      sitsOut: false,
      waits: false,
      answer: null,
      correct: null,
      gained: null,
      consents: null,
      hasPhoto: true,
      withdrawn: false,
      ...seat,
    },
  };
}

export function asking(round: number, more: Partial<Game> = {}, seat: Partial<GameSeat> = {}): GameScene {
  return sceneOf({ state: "asking", round, phaseLeftMs: 20_000, ...more }, seat);
}
