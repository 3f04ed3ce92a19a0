import type { GameState } from "@namegame/contract";
import type { Db } from "@namegame/db";

/** The group's game that has not ended; there is one at most. */
export async function runningGame({
  db,
  groupId,
}: {
  db: Db;
  groupId: string;
}): Promise<{ id: string; state: GameState; round: number } | null> {
  const row = await db
    .selectFrom("games")
    .select(["id", "state", "round"])
    .where("group_id", "=", groupId)
    .where("state", "!=", "ended")
    .executeTakeFirst();
  return row ?? null;
}
