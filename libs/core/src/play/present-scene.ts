import type { Face, Game, GameScene, GameSeat, Question, Standing } from "@namegame/contract";
import { concealName, knownCount, placesOf, RIGHT_POINTS, teamScores } from "@namegame/domain";
import type { Room, RoomAnswer, RoomPlayer, RoomRound } from "./read-room.ts";

const FASTEST = 3;
const TOP = 10;
const NEWEST = 12;

/** A room made ready for its screens: the game is the same for all, the seat is that of who looks. */
export interface Scenes {
  sceneOf(userId: string): GameScene;
}

/** What may leave of a room. Until the reveal nothing of it says which option is right, nor whether an answer was. */
export function presentScenes(room: Room): Scenes {
  const { state, round } = room.game;
  const current = room.rounds.find(({ number }) => number === round);
  const revealed = state === "reveal" || state === "ended";
  const places = new Map(placesOf(room.players).map((player) => [player.userId, player.place]));
  const seats = new Map(room.players.map((player) => [player.userId, player]));
  const answers = new Map(room.answers.map((answer) => [answer.userId, answer]));
  // What was revealed counts; the round that is asked would tell how many were right.
  const closed = room.rounds.filter(({ number, isVoid }) => !isVoid && (revealed || number < round));
  const game: Game = {
    ...counted(room),
    question: current && state !== "ended" && !current.isVoid ? question({ room, round: current }) : null,
    reveal: current && state === "reveal" ? reveal({ room, round: current }) : null,
    standings: standings(room),
    ...knownCount(closed),
  };
  return {
    sceneOf(userId) {
      const player = seats.get(userId);
      return { game, seat: player ? seat(player) : WATCHING };
    },
  };

  function seat(player: RoomPlayer): GameSeat {
    const answer = answers.get(player.userId);
    const sitsOut = current !== undefined && state !== "ended" && current.subjectId === player.userId;
    const shows = state === "reveal" && current !== undefined && !current.isVoid;
    return {
      plays: true,
      team: player.team,
      points: player.points,
      place: places.get(player.userId)!,
      streak: player.streak,
      bestStreak: player.bestStreak,
      sitsOut,
      waits: state === "asking" && player.fromRound > round,
      answer: answer ? { chosenId: answer.chosenId, typed: answer.typed } : null,
      correct: shows && answer ? answer.correct : null,
      gained: shows ? gained({ sitsOut, answer }) : null,
      consents: player.consents,
      hasPhoto: player.photoId !== null,
      withdrawn: player.withdrawn,
    };
  }
}

const WATCHING: GameSeat = {
  plays: false,
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
  hasPhoto: false,
  withdrawn: false,
};

function gained({ sitsOut, answer }: { sitsOut: boolean; answer: RoomAnswer | undefined }): number {
  return sitsOut ? RIGHT_POINTS : (answer?.points ?? 0);
}

/** A player as the room may see them: by name, and by their face where it may be shown. */
function faceIn({ faces }: Pick<Room, "faces">): (player: RoomPlayer) => Face {
  const shown = new Set(faces.map(({ userId }) => userId));
  return ({ userId, name, photoId }) => ({ userId, name, photoId: shown.has(userId) ? photoId : null });
}

function counted({ game, players, answers, faces, here }: Room): Omit<Game, "question" | "reveal" | "standings" | "known" | "shown"> {
  const { eventId: _event, ...shown } = game;
  return {
    ...shown,
    players: players.length,
    newest: game.state === "lobby" ? players.slice(0, NEWEST).map(faceIn({ faces })) : [],
    faces: faces.length,
    notShown: here - faces.length,
    answered: answers.length,
  };
}

function question({ room, round }: { room: Room; round: RoomRound }): Question {
  const subject = room.faces.find(({ userId }) => userId === round.subjectId);
  const { kind } = round;
  const options = round.optionIds.flatMap((userId) => {
    const person = room.options.get(userId);
    if (!person) return [];
    // Whoever took their photo back since is still a name among others, and no face.
    const photoId = room.faces.some((face) => face.userId === userId) ? person.photoId : null;
    return [{ userId, name: kind === "name_to_face" ? null : person.name, photoId: kind === "face_to_name" ? null : photoId }];
  });
  return {
    kind,
    photoId: kind === "face_to_name" || kind === "recall" ? (subject?.photoId ?? null) : null,
    name: kind === "name_to_face" ? (subject?.name ?? null) : null,
    said: kind === "who_said" && subject?.about ? concealName(subject.about, subject) : null,
    options,
  };
}

function reveal({ room, round }: { room: Room; round: RoomRound }): Game["reveal"] {
  const subject = round.isVoid ? undefined : room.faces.find(({ userId }) => userId === round.subjectId);
  const players = new Map(room.players.map((player) => [player.userId, player]));
  const toFace = faceIn(room);
  // In the order of their times already.
  const fastest = room.answers
    .filter(({ correct }) => correct)
    .flatMap(({ userId, elapsedMs }) => {
      const player = players.get(userId);
      return player ? [{ ...toFace(player), elapsedMs }] : [];
    });
  return {
    person: subject
      ? {
          userId: subject.userId,
          name: subject.name,
          photoId: subject.photoId,
          calledBy: subject.calledBy,
          respelling: subject.respelling,
          voiceId: subject.voiceId,
        }
      : null,
    right: round.isVoid ? 0 : round.right,
    answered: round.answered,
    fastest: round.isVoid ? [] : fastest.slice(0, FASTEST),
  };
}

/** While a question is asked nobody is named beside their face or id: it would be the solution. */
function standings(room: Room): Standing[] {
  const { game, players } = room;
  if (game.teamCount > 0) return placesOf(teamScores(players)).map((team) => ({ ...team, person: null }));
  if (game.state === "asking") return [];
  const toFace = faceIn(room);
  return placesOf(players)
    .slice(0, TOP)
    .map((player) => ({ team: null, person: toFace(player), points: player.points, place: player.place }));
}
