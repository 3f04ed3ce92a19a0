import { type GameState } from "@namegame/contract";
import type { Call } from "../call.ts";
import { advanceGame } from "./advance-game.ts";
import { gameOfHost } from "./game-of-member.ts";

/** The host ends a question or a reveal before its time. What they did not see, they do not skip. @throws not_found, not_allowed */
export async function turnPage({
  db,
  actor,
  gameId,
  round,
  state,
}: Call & { gameId: string; round: number; state: GameState }): Promise<void> {
  await gameOfHost({ db, actor, gameId });
  if (state === "asking" || state === "reveal") await advanceGame({ db, gameId, step: { state, round, when: "now" } });
}
