import { type ActionParsed, AppError, type Exercise, type RoundKind } from "@namegame/contract";
import type { Db } from "@namegame/db";
import { answerPracticeAll } from "../practice/answer-practice.ts";

const EXERCISES: Record<RoundKind, Exercise> = {
  face_to_name: "choose_name",
  name_to_face: "choose_photo",
  who_said: "choose_name",
  recall: "type_name",
};

/**
 * Gives each answer of a revealed round to its player's own practice, as if asked there: the answer's id is the review's, so that it counts once
 * however often this runs. Who may not practise the person, as after a block, is passed over. A line is a clue, so what was known by it counts less.
 */
export async function practiseRound({
  db,
  gameId,
  round,
  now = new Date(),
}: {
  db: Db;
  gameId: string;
  round: number;
  now?: Date;
}): Promise<void> {
  const rows = await db
    .selectFrom("game_answers as a")
    .innerJoin("game_rounds as r", (join) => join.onRef("r.game_id", "=", "a.game_id").onRef("r.number", "=", "a.round"))
    .select(["a.id", "a.user_id", "a.chosen_id", "a.typed", "a.elapsed_ms", "a.answered_at", "r.kind", "r.subject_id"])
    .where("a.game_id", "=", gameId)
    .where("a.round", "=", round)
    .where("r.void", "=", false)
    .where("r.revealed_at", "is not", null)
    .execute();
  for (const row of rows) {
    if (row.subject_id === null) continue;
    const answer: ActionParsed<"practice.answer"> = {
      clientId: row.id,
      personId: row.subject_id,
      exercise: EXERCISES[row.kind],
      hint: row.kind === "who_said",
      elapsedMs: row.elapsed_ms,
      agoMs: Math.max(0, now.getTime() - row.answered_at.getTime()),
      ...(row.chosen_id !== null && { chosenId: row.chosen_id }),
      ...(row.typed !== null && { typed: row.typed }),
    };
    await practise({ db, userId: row.user_id, answer, now });
  }
}

async function practise(options: { db: Db; userId: string; answer: ActionParsed<"practice.answer">; now: Date }): Promise<void> {
  const { db, userId, answer, now } = options;
  try {
    await answerPracticeAll({ db, actor: { userId }, now, answers: [answer] });
  } catch (error) {
    // Left, hid or blocked since: nobody to practise.
    if (!(error instanceof AppError && error.fault.code === "not_found")) throw error;
  }
}
