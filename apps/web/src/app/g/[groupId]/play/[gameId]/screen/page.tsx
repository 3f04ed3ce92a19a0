import { gameCode, getScene } from "@namegame/core";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { reachableUrl } from "../../../../../../features/greet/code/link-origin.ts";
import { BigScreen } from "../../../../../../features/play/screen/BigScreen.tsx";
import { found, pageId } from "../../../../../../server/found.ts";
import { services } from "../../../../../../server/services.ts";
import { requireActor } from "../../../../../../server/session.ts";
import { t } from "../../../../../../strings/index.ts";

export const metadata: Metadata = { title: t.play.screenTitle };

interface Props {
  params: Promise<{ groupId: string; gameId: string }>;
}

/** A game on a projector, opened by whoever leads it. */
export default async function ScreenPage({ params }: Props) {
  const groupId = pageId((await params).groupId);
  const gameId = pageId((await params).gameId);
  const actor = await requireActor(`/g/${groupId}/play/${gameId}/screen`);
  const { db, config } = services();
  const code = await found(gameCode({ db, actor, secret: config.CODE_SECRET, gameId }));
  const scene = await found(getScene({ db, actor, gameId }));
  if (scene.game.groupId !== groupId) notFound();
  return <BigScreen key={gameId} scene={scene} code={code} publicUrl={reachableUrl(config)} />;
}
