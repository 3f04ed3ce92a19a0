import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { gameBehind } from "../../../features/play/server/game-behind.ts";
import { t } from "../../../strings/index.ts";

export const metadata: Metadata = { title: t.play.gameTitle };

/** What the room's QR code opens: a member goes to the game, somebody new comes in first, by the same code. */
export default async function PlayLinkPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const game = await gameBehind(token);
  redirect(game?.member ? `/g/${game.groupId}/play/${game.gameId}` : `/join/${encodeURIComponent(token)}`);
}
