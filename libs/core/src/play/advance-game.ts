import type { GameState } from "@namegame/contract";
import { publishToPods, type Db } from "@namegame/db";
import { planRound, type Random } from "@namegame/domain";
import { sql } from "kysely";
import { closeRound } from "./close-round.ts";
import { isOver } from "./is-over.ts";
import { readFaces } from "./read-faces.ts";
import { readRoom } from "./read-room.ts";
import { tellGameRunning } from "./tell-game.ts";

/** Long enough to read a name and say it once. */
export const REVEAL_MS = 8_000;

export interface Step {
  /** What the caller saw; a game that moved on meanwhile is left as it is. */
  round: number;
  state: GameState;
  /**
   * bell: only once the time is up. answered: once everybody who can has answered, too, or who is asked for may not be shown any more. now: at once,
   * as the host says.
   */
  when: "bell" | "answered" | "now";
}

/**
 * Turns a game's page: from the lobby or a reveal to the next question, from a question to its reveal, and after the last to the end. Any process
 * may try, and several do: the row's lock and what the caller saw make it one step. True for the one who made it, after which every screen was told.
 */
export async function advanceGame({
  db,
  gameId,
  step,
  random = Math.random,
}: {
  db: Db;
  gameId: string;
  step: Step;
  random?: Random;
}): Promise<boolean> {
  const moved = await db.transaction().execute(async (tx) => {
    const game = await lockGame({ db: tx, gameId });
    if (!game || game.state !== step.state || game.round !== step.round || game.state === "ended") return null;
    if (!(await isTime({ db: tx, game, when: step.when }))) return null;
    if (game.state === "asking") {
      await closeRound({ db: tx, game });
      await setPhase({ db: tx, gameId, state: "reveal", round: game.round, lastsMs: REVEAL_MS });
      return { ...game, ended: false };
    }
    return { ...game, ended: !(await askNext({ db: tx, game, random })) };
  });
  if (!moved) return false;
  await publishToPods(db, { type: "game_changed", gameId });
  if (moved.ended) await tellGameRunning({ db, groupId: moved.groupId, gameId, running: false });
  return true;
}

export interface LockedGame {
  id: string;
  groupId: string;
  eventId: string | null;
  state: GameState;
  round: number;
  roundCount: number;
  roundMs: number;
  /** The bell rang. */
  due: boolean;
}

/** The game's row, locked against other steps and against answers, which hold a share of it. */
export async function lockGame({ db, gameId }: { db: Db; gameId: string }): Promise<LockedGame | null> {
  await db.selectFrom("games").select("id").where("id", "=", gameId).forUpdate().executeTakeFirst();
  // Read again once it is ours: the clock of a statement that waited for the lock stands where the waiting began.
  const row = await db
    .selectFrom("games")
    .select(["id", "group_id", "event_id", "state", "round", "round_count", "round_seconds"])
    .select(sql<boolean>`coalesce(phase_ends_at <= clock_timestamp(), false)`.as("due"))
    .where("id", "=", gameId)
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    groupId: row.group_id,
    eventId: row.event_id,
    state: row.state,
    round: row.round,
    roundCount: row.round_count,
    roundMs: row.round_seconds * 1_000,
    due: row.due,
  };
}

async function isTime({ db, game, when }: { db: Db; game: LockedGame; when: Step["when"] }): Promise<boolean> {
  if (when === "now" || game.due) return true;
  if (when !== "answered") return false;
  const room = await readRoom({ db, gameId: game.id });
  return room !== null && isOver(room);
}

/** Asks the next question, or ends the game where there is none. True where one is asked. */
async function askNext({ db, game, random }: { db: Db; game: LockedGame; random: Random }): Promise<boolean> {
  const { id: gameId, roundCount } = game;
  const planned = game.round < roundCount ? await plan({ db, game, random }) : null;
  if (!planned) {
    await endGameRow({ db, gameId });
    return false;
  }
  const number = game.round + 1;
  await db
    .insertInto("game_rounds")
    .values({
      game_id: gameId,
      number,
      kind: planned.kind,
      subject_id: planned.subjectId,
      option_ids: planned.optionIds,
      asked_at: sql`clock_timestamp()`,
    })
    .execute();
  await setPhase({ db, gameId, state: "asking", round: number, lastsMs: game.roundMs });
  return true;
}

async function plan({ db, game, random }: { db: Db; game: LockedGame; random: Random }) {
  const { faces } = await readFaces({ db, gameId: game.id, groupId: game.groupId, eventId: game.eventId });
  const rounds = await db
    .selectFrom("game_rounds")
    .select(["kind", "subject_id"])
    .where("game_id", "=", game.id)
    .orderBy("number")
    .execute();
  const past = rounds.map(({ kind, subject_id }) => ({ kind, subjectId: subject_id }));
  return planRound({ faces, past, roundCount: game.roundCount, random });
}

async function setPhase(options: { db: Db; gameId: string; state: "asking" | "reveal"; round: number; lastsMs: number }): Promise<void> {
  const { db, gameId, state, round, lastsMs } = options;
  await db
    .updateTable("games")
    .set({
      state,
      round,
      phase_started_at: sql`clock_timestamp()`,
      phase_ends_at: sql`clock_timestamp() + make_interval(secs => ${lastsMs / 1_000})`,
    })
    .where("id", "=", gameId)
    .execute();
}

/** In the caller's transaction. */
export async function endGameRow({ db, gameId }: { db: Db; gameId: string }): Promise<void> {
  await db
    .updateTable("games")
    .set({ state: "ended", ended_at: sql`clock_timestamp()`, phase_ends_at: null, phase_started_at: sql`clock_timestamp()` })
    .where("id", "=", gameId)
    .execute();
}
