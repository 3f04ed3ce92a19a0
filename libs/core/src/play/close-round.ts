import type { Db } from "@namegame/db";
import { answerPoints, RIGHT_POINTS } from "@namegame/domain";
import { sql } from "kysely";
import type { LockedGame } from "./advance-game.ts";
import { readFaces } from "./read-faces.ts";

/**
 * Counts a round: points and streaks of everybody who played in it. Where the subject may not be shown any more, it counts for nobody and no streak
 * breaks. In the caller's transaction, which holds the game's lock, so that no answer comes after it. A trigger gives it to the players' practice.
 */
export async function closeRound({ db, game }: { db: Db; game: LockedGame }): Promise<void> {
  const { id: gameId, round } = game;
  const { subject_id: subjectId } = await db
    .selectFrom("game_rounds")
    .select("subject_id")
    .where("game_id", "=", gameId)
    .where("number", "=", round)
    .executeTakeFirstOrThrow();
  const { faces } = await readFaces({ db, gameId, groupId: game.groupId, eventId: game.eventId });
  const isVoid = !faces.some(({ userId }) => userId === subjectId);
  if (!isVoid) {
    await giveAnswersPoints({ db, game });
    await giveSubjectPoints({ db, gameId, subjectId });
    await countForPlayers({ db, gameId, round, subjectId });
  }
  await db
    .updateTable("game_rounds")
    .set({ revealed_at: sql`clock_timestamp()`, void: isVoid })
    .where("game_id", "=", gameId)
    .where("number", "=", round)
    .execute();
}

async function giveAnswersPoints({ db, game }: { db: Db; game: LockedGame }): Promise<void> {
  const rows = await db
    .selectFrom("game_answers")
    .select(["id", "correct", "elapsed_ms"])
    .where("game_id", "=", game.id)
    .where("round", "=", game.round)
    .where("correct", "=", true)
    .execute();
  if (rows.length === 0) return;
  const points = rows.map((row) => answerPoints({ correct: row.correct, elapsedMs: row.elapsed_ms, roundMs: game.roundMs }));
  await sql`update game_answers a set points = given.points
    from unnest(${rows.map(({ id }) => id)}::uuid[], ${points}::smallint[]) as given (id, points) where a.id = given.id`.execute(db);
}

async function giveSubjectPoints({ db, gameId, subjectId }: { db: Db; gameId: string; subjectId: string | null }): Promise<void> {
  await db
    .updateTable("game_players")
    .set((row) => ({ points: row("points", "+", RIGHT_POINTS) }))
    .where("game_id", "=", gameId)
    .where("user_id", "=", subjectId)
    .execute();
}

/** A miss and a silence both end a streak; whoever came during the question keeps what they have. */
async function countForPlayers(options: { db: Db; gameId: string; round: number; subjectId: string | null }): Promise<void> {
  const { db, gameId, round, subjectId } = options;
  await sql`
    update game_players p set
      points = p.points + outcome.points,
      streak = case when outcome.correct then p.streak + 1 else 0 end,
      best_streak = greatest(p.best_streak, case when outcome.correct then p.streak + 1 else 0 end)
    from (
      select mine.user_id, coalesce(a.correct, false) as correct, coalesce(a.points, 0) as points
      from game_players mine left join game_answers a on a.game_id = mine.game_id and a.user_id = mine.user_id and a.round = ${round}
      where mine.game_id = ${gameId} and mine.from_round <= ${round} and mine.user_id is distinct from ${subjectId}::uuid
    ) outcome
    where p.game_id = ${gameId} and p.user_id = outcome.user_id`.execute(db);
}
