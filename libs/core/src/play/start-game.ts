import { FACES_MIN, fail } from "@namegame/contract";
import type { Call } from "../call.ts";
import { advanceGame } from "./advance-game.ts";
import { gameOfHost } from "./game-of-member.ts";
import { readFaces } from "./read-faces.ts";

/** Asks the first question. Once begun, it stays begun: a second press does nothing. @throws not_found, not_allowed, too_few_faces with `limit` */
export async function startGame({ db, actor, gameId }: Call & { gameId: string }): Promise<void> {
  const { groupId, eventId, state } = await gameOfHost({ db, actor, gameId });
  if (state !== "lobby") return;
  const { faces } = await readFaces({ db, gameId, groupId, eventId });
  if (faces.length < FACES_MIN) fail("too_few_faces", { limit: FACES_MIN });
  await advanceGame({ db, gameId, step: { state: "lobby", round: 0, when: "now" } });
}
