import type { ActionOutput } from "@namegame/contract";
import { mayHost } from "@namegame/domain";
import type { Call } from "../call.ts";
import { requireMembership } from "../groups/membership.ts";
import { runningGame } from "./running-game.ts";

/** The game that goes on in the group, and whether the actor may lead one. @throws not_found */
export async function getRunning({ db, actor, groupId }: Call & { groupId: string }): Promise<ActionOutput<"play.running">> {
  const { role, archived } = await requireMembership({ db, actor, groupId });
  const game = await runningGame({ db, groupId });
  return { gameId: game?.id ?? null, canHost: mayHost({ role, archived }) };
}
