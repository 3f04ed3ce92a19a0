"use client";
import type { GameScene } from "@namegame/contract";
import { FocusMode } from "../../../shell/FocusMode.tsx";
import { HostBar } from "../host/HostBar.tsx";
import { HostConsole } from "../host/HostConsole.tsx";
import type { RoomCode } from "../screen/use-room-url.ts";
import { PlayerView } from "../phone/PlayerView.tsx";
import { useGame } from "./use-game.ts";
import { useOffline } from "./use-offline.ts";

export interface GameRoomProps {
  scene: GameScene;
  /** Whether the viewer may lead games here; with the room's code then. */
  host: { code: RoomCode; publicUrl: string } | null;
}

/** One address for everybody in a game: the controls for whoever leads it and does not play, the phone for players. */
export function GameRoom({ scene, host }: GameRoomProps) {
  const game = useGame(scene);
  const offline = useOffline();
  const { seat } = game.view.scene;
  if (host && !seat.plays) return <HostConsole game={game} host={host} offline={offline} />;
  return (
    <>
      <FocusMode />
      <PlayerView game={game} offline={offline} controls={host ? <HostBar game={game} /> : null} />
    </>
  );
}
