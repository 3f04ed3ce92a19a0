import { publishLive, publishToPods, type Db } from "@namegame/db";
import { audienceOf } from "../groups/audience.ts";
import { runningGame } from "./running-game.ts";

/** Lets every screen of the game that goes on in the group be read anew, if there is one. After the commit. */
export async function tellGameChanged({ db, groupId }: { db: Db; groupId: string }): Promise<void> {
  const game = await runningGame({ db, groupId });
  if (game) await publishToPods(db, { type: "game_changed", gameId: game.id });
}

/** Tells the group that a game began or ended. After the commit. */
export async function tellGameRunning(options: { db: Db; groupId: string; gameId: string; running: boolean }): Promise<void> {
  const { db, groupId, gameId, running } = options;
  await publishLive(db, { to: await audienceOf({ db, groupId }), event: { type: "game_running", groupId, gameId, running } });
}
