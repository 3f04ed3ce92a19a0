"use client";
import type { GameScene } from "@namegame/contract";
import { Button } from "@namegame/ui";
import { useState } from "react";
import { FocusMode } from "../../../shell/FocusMode.tsx";
import { t } from "../../../strings/index.ts";
import { HostBar } from "../host/HostBar.tsx";
import { HostConsole } from "../host/HostConsole.tsx";
import { PlayerView } from "../phone/PlayerView.tsx";
import type { RoomCode } from "../screen/use-room-url.ts";
import { useGame } from "./use-game.ts";
import { useOffline } from "./use-offline.ts";

export interface GameRoomProps {
  scene: GameScene;
  /** Of the viewer. */
  userId: string;
  /** Whether the viewer may lead games here; with the room's code then. */
  host: { code: RoomCode; publicUrl: string } | null;
}

/**
 * One address for everybody in a game: the controls for whoever opened it and does not play, the phone for players. Others who may lead come to play
 * as well, most of the time; the controls are one tap away.
 */
export function GameRoom({ scene, userId, host }: GameRoomProps) {
  const game = useGame(scene);
  const offline = useOffline();
  const [leads, setLeads] = useState(scene.game.hostId === userId);
  if (host && leads && !game.view.scene.seat.plays) return <HostConsole game={game} host={host} offline={offline} />;
  return (
    <>
      <FocusMode />
      <PlayerView game={game} offline={offline} controls={host ? controls() : null} />
    </>
  );

  function controls() {
    if (leads) return <HostBar game={game} />;
    if (game.view.scene.game.state === "ended") return null;
    return (
      <div className="pb-4 text-center">
        <Button variant="quiet" onClick={() => setLeads(true)}>
          {t.play.leadIt}
        </Button>
      </div>
    );
  }
}
