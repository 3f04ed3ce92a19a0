import { fail } from "@namegame/contract";
import { publishToPods } from "@namegame/db";
import { sql } from "kysely";
import type { Call } from "../call.ts";
import { advanceGame } from "./advance-game.ts";
import { gameOfMember } from "./game-of-member.ts";

/**
 * The actor's face is in no frame of this game from now on: a question about them is revealed at once, without them, and counts for nobody. They
 * play on, and what they said for other games stays.
 *
 * @throws not_found also where they do not play
 */
export async function withdraw({ db, actor, gameId }: Call & { gameId: string }): Promise<void> {
  const { state, round } = await gameOfMember({ db, actor, gameId });
  const { numUpdatedRows } = await db
    .updateTable("game_players")
    .set({ withdrawn_at: sql`coalesce(withdrawn_at, clock_timestamp())` })
    .where("game_id", "=", gameId)
    .where("user_id", "=", actor.userId)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) fail("not_found");
  await publishToPods(db, { type: "game_changed", gameId });
  if (state === "asking") await advanceGame({ db, gameId, step: { state, round, when: "answered" } });
}
