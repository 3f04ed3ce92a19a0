import { AppError } from "@namegame/contract";
import { gameOfCode, getRunning } from "@namegame/core";
import { services } from "../../../server/services.ts";
import { getActor } from "../../../server/session.ts";

export interface GameBehind {
  groupId: string;
  gameId: string;
  /** Whether the viewer is of its group. */
  member: boolean;
}

/** The game that a room's code leads to; null for every other code, dead ones among them: the page of codes says what is wrong. */
export async function gameBehind(token: string): Promise<GameBehind | null> {
  const { db, config } = services();
  const game = await orNull(gameOfCode({ db, secret: config.CODE_SECRET, code: token }));
  if (!game) return null;
  const actor = await getActor();
  const running = actor && (await orNull(getRunning({ db, actor, groupId: game.groupId })));
  return { ...game, member: running !== null };
}

async function orNull<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof AppError && (error.fault.code === "code_unusable" || error.fault.code === "not_found")) return null;
    throw error;
  }
}
