import { fail, type GameScene } from "@namegame/contract";
import type { Call } from "../call.ts";
import { gameOfMember } from "./game-of-member.ts";
import { presentScenes } from "./present-scene.ts";
import { readRoom } from "./read-room.ts";

/** The game as it is now, with the actor's own seat in it. @throws not_found */
export async function getScene({ db, actor, gameId }: Call & { gameId: string }): Promise<GameScene> {
  await gameOfMember({ db, actor, gameId });
  const room = (await readRoom({ db, gameId })) ?? fail("not_found");
  return presentScenes(room).sceneOf(actor.userId);
}
