import { gameCode, getRunning, getScene } from "@namegame/core";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { reachableUrl } from "../../../../../features/greet/code/link-origin.ts";
import { GameRoom } from "../../../../../features/play/game/GameRoom.tsx";
import { found, pageId } from "../../../../../server/found.ts";
import { services } from "../../../../../server/services.ts";
import { requireActor } from "../../../../../server/session.ts";
import { t } from "../../../../../strings/index.ts";

export const metadata: Metadata = { title: t.play.gameTitle };

interface Props {
  params: Promise<{ groupId: string; gameId: string }>;
}

/** One address for everybody: who leads sees the controls, who plays the phone. */
export default async function GamePage({ params }: Props) {
  const groupId = pageId((await params).groupId);
  const gameId = pageId((await params).gameId);
  const actor = await requireActor(`/g/${groupId}/play/${gameId}`);
  const { db, config } = services();
  const scene = await found(getScene({ db, actor, gameId }));
  if (scene.game.groupId !== groupId) notFound();
  const { canHost } = await found(getRunning({ db, actor, groupId }));
  const code = canHost ? await found(gameCode({ db, actor, secret: config.CODE_SECRET, gameId })) : null;
  return <GameRoom key={gameId} scene={scene} userId={actor.userId} host={code && { code, publicUrl: reachableUrl(config) }} />;
}
