"use client";
import { IconButton, Sheet } from "@namegame/ui";
import { t } from "../../../strings/index.ts";
import type { PlayedGame } from "../game/use-game.ts";
import { PhotoConsent } from "./PhotoConsent.tsx";

/** The way to take one's photo out, always in reach while a game goes on. */
export function PhotoButton({ game }: { game: PlayedGame }) {
  const { state } = game.view.scene.game;
  // In the lobby it stands on the page itself.
  if (state === "lobby") return null;
  return (
    <Sheet title={t.play.myPhoto} trigger={<IconButton icon="eye" label={t.play.myPhoto} />}>
      <PhotoConsent game={game} />
    </Sheet>
  );
}
