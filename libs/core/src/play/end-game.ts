import { publishToPods } from "@namegame/db";
import type { Call } from "../call.ts";
import { endGameRow, lockGame } from "./advance-game.ts";
import { closeRound } from "./close-round.ts";
import { gameOfHost } from "./game-of-member.ts";
import { tellGameRunning } from "./tell-game.ts";

/** Ends a game where it is; what was answered to a question that is asked still counts. Twice is once. @throws not_found, not_allowed */
export async function endGame({ db, actor, gameId }: Call & { gameId: string }): Promise<void> {
  const { groupId } = await gameOfHost({ db, actor, gameId });
  const ended = await db.transaction().execute(async (tx) => {
    const game = await lockGame({ db: tx, gameId });
    if (!game || game.state === "ended") return false;
    if (game.state === "asking") await closeRound({ db: tx, game });
    await endGameRow({ db: tx, gameId });
    return true;
  });
  if (!ended) return;
  await publishToPods(db, { type: "game_changed", gameId });
  await tellGameRunning({ db, groupId, gameId, running: false });
}
