import type { Db } from "@namegame/db";
import { RIGHT_POINTS } from "@namegame/domain";

import type { Phone } from "./phone.ts";

/** What must never be of a game: an answer confirmed and not stored as it was, one counted twice, points that are not those of the answers. */
export async function findFaults(options: { db: Db; gameId: string; phones: readonly Phone[]; rounds: number }): Promise<string[]> {
  const { db, gameId, phones, rounds } = options;
  const answers = await db.selectFrom("game_answers").selectAll().where("game_id", "=", gameId).execute();
  const subjects = await db.selectFrom("game_rounds").select(["number", "subject_id", "void"]).where("game_id", "=", gameId).execute();
  const seats = await db.selectFrom("game_players").select(["user_id", "points"]).where("game_id", "=", gameId).execute();
  const stored = new Map(answers.map((row) => [`${row.user_id} ${row.round}`, row]));
  const lost = phones.flatMap(({ userId, confirmed }) =>
    confirmed.filter(({ round, chosenId, typed }) => {
      const row = stored.get(`${userId} ${round}`);
      return row?.chosen_id !== chosenId || row.typed !== typed;
    }),
  );
  const earned = new Map<string, number>();
  const add = (userId: string, points: number) => earned.set(userId, (earned.get(userId) ?? 0) + points);
  for (const row of answers) add(row.user_id, row.points);
  for (const { subject_id: id } of subjects.filter((row) => !row.void)) if (id !== null) add(id, RIGHT_POINTS);
  const miscounted = seats.filter(({ user_id, points }) => points !== (earned.get(user_id) ?? 0));
  const shown = new Map(phones.map((phone) => [phone.userId, phone.scene().seat.points]));
  const misshown = seats.filter(({ user_id, points }) => shown.get(user_id) !== points);
  return [
    ...count(answers.length - stored.size, "answers counted twice"),
    ...count(lost.length, "answers confirmed and not stored as they were"),
    ...count(miscounted.length, "players whose points are not those of their answers"),
    ...count(misshown.length, "phones that show other points at the end"),
    ...count(rounds - subjects.length, "rounds that were not played"),
  ];
}

function count(value: number, what: string): string[] {
  return value > 0 ? [`${value} ${what}`] : [];
}
