import type { GameState, RoundKind } from "@namegame/contract";
import type { Db } from "@namegame/db";
import { sql } from "kysely";
import { type Face, readFaces } from "./read-faces.ts";

export interface RoomGame {
  id: string;
  groupId: string;
  groupName: string;
  eventId: string | null;
  hostId: string | null;
  state: GameState;
  round: number;
  roundCount: number;
  roundSeconds: number;
  teamCount: number;
  /** By the database's clock, at the reading; null where no bell is set. */
  phaseLeftMs: number | null;
}

export interface RoomPlayer {
  userId: string;
  name: string;
  photoId: string | null;
  team: number | null;
  points: number;
  streak: number;
  bestStreak: number;
  fromRound: number;
  withdrawn: boolean;
  consents: boolean | null;
}

export interface RoomRound {
  number: number;
  kind: RoundKind;
  subjectId: string | null;
  optionIds: string[];
  isVoid: boolean;
  answered: number;
  right: number;
}

export interface RoomAnswer {
  userId: string;
  chosenId: string | null;
  typed: string | null;
  correct: boolean;
  elapsedMs: number;
  points: number;
}

/** Everything that any screen of a game may show, read once for all screens of a pod. */
export interface Room {
  game: RoomGame;
  /** Who joined and still belongs to the group, newest first. */
  players: RoomPlayer[];
  rounds: RoomRound[];
  /** Those of the round that is asked or revealed. */
  answers: RoomAnswer[];
  faces: Face[];
  here: number;
  /** Names and photos of the options, also of those who may not be shown any more. */
  options: Map<string, { name: string; photoId: string | null }>;
}

/** Six statements, whatever the number of players. Null where there is no such game. It holds the solution: presentScene says what may leave. */
export async function readRoom({ db, gameId }: { db: Db; gameId: string }): Promise<Room | null> {
  const game = await readGame({ db, gameId });
  if (!game) return null;
  const players = await readPlayers({ db, game });
  const rounds = await readRounds({ db, gameId });
  const answers = await readAnswers({ db, gameId, round: game.round });
  const { faces, here } = await readFaces({ db, gameId, groupId: game.groupId, eventId: game.eventId });
  const options = await readOptions({ db, ids: rounds.find(({ number }) => number === game.round)?.optionIds ?? [] });
  return { game, players, rounds, answers, faces, here, options };
}

async function readGame({ db, gameId }: { db: Db; gameId: string }): Promise<RoomGame | null> {
  const row = await db
    .selectFrom("games as g")
    .innerJoin("groups", "groups.id", "g.group_id")
    .select(["g.id", "g.group_id", "groups.name", "g.event_id", "g.host_id", "g.state", "g.round", "g.round_count", "g.round_seconds"])
    .select(["g.team_count", sql<number | null>`extract(epoch from g.phase_ends_at - clock_timestamp())::float8`.as("left_s")])
    .where("g.id", "=", gameId)
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    groupId: row.group_id,
    groupName: row.name,
    eventId: row.event_id,
    hostId: row.host_id,
    state: row.state,
    round: row.round,
    roundCount: row.round_count,
    roundSeconds: row.round_seconds,
    teamCount: row.team_count,
    phaseLeftMs: row.left_s === null ? null : Math.max(0, Math.round(row.left_s * 1_000)),
  };
}

async function readPlayers({ db, game }: { db: Db; game: RoomGame }): Promise<RoomPlayer[]> {
  const rows = await db
    .selectFrom("game_players as p")
    .innerJoin("users as u", "u.id", "p.user_id")
    .innerJoin("memberships as m", (join) => join.onRef("m.user_id", "=", "p.user_id").on("m.group_id", "=", game.groupId))
    .select([
      "u.id",
      "u.name",
      "u.photo_id",
      "p.team",
      "p.points",
      "p.streak",
      "p.best_streak",
      "p.from_round",
      "p.withdrawn_at",
      "m.plays",
    ])
    .where("p.game_id", "=", game.id)
    .where("m.left_at", "is", null)
    .orderBy("p.joined_at", "desc")
    .execute();
  return rows.map((row) => ({
    userId: row.id,
    name: row.name,
    photoId: row.photo_id,
    team: row.team,
    points: row.points,
    streak: row.streak,
    bestStreak: row.best_streak,
    fromRound: row.from_round,
    withdrawn: row.withdrawn_at !== null,
    consents: row.plays,
  }));
}

async function readRounds({ db, gameId }: { db: Db; gameId: string }): Promise<RoomRound[]> {
  const rows = await db
    .selectFrom("game_rounds as r")
    .leftJoin("game_answers as a", (join) => join.onRef("a.game_id", "=", "r.game_id").onRef("a.round", "=", "r.number"))
    .select(["r.number", "r.kind", "r.subject_id", "r.option_ids", "r.void"])
    .select(({ fn }) => [fn.count<string>("a.user_id").as("answered"), sql<string>`count(*) filter (where a.correct)`.as("right")])
    .where("r.game_id", "=", gameId)
    .groupBy(["r.game_id", "r.number"])
    .orderBy("r.number")
    .execute();
  return rows.map((row) => ({
    number: row.number,
    kind: row.kind,
    subjectId: row.subject_id,
    optionIds: row.option_ids,
    isVoid: row.void,
    answered: Number(row.answered),
    right: Number(row.right),
  }));
}

async function readAnswers({ db, gameId, round }: { db: Db; gameId: string; round: number }): Promise<RoomAnswer[]> {
  const rows = await db
    .selectFrom("game_answers")
    .select(["user_id", "chosen_id", "typed", "correct", "elapsed_ms", "points"])
    .where("game_id", "=", gameId)
    .where("round", "=", round)
    .orderBy("elapsed_ms")
    .execute();
  return rows.map((row) => ({
    userId: row.user_id,
    chosenId: row.chosen_id,
    typed: row.typed,
    correct: row.correct,
    elapsedMs: row.elapsed_ms,
    points: row.points,
  }));
}

async function readOptions({ db, ids }: { db: Db; ids: readonly string[] }): Promise<Room["options"]> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom("users").select(["id", "name", "photo_id"]).where("id", "in", ids).execute();
  return new Map(rows.map((row) => [row.id, { name: row.name, photoId: row.photo_id }]));
}
