"use client";
import type { GameScene } from "@namegame/contract";
import { Icon } from "@namegame/ui";
import Link from "next/link";
import { FocusMode } from "../../../shell/FocusMode.tsx";
import { t } from "../../../strings/index.ts";
import { useGame } from "../game/use-game.ts";
import { useOffline } from "../game/use-offline.ts";
import { useForwardKeys } from "../host/use-forward-keys.ts";
import { useHost } from "../host/use-host.ts";
import { ScreenEnd } from "./ScreenEnd.tsx";
import { ScreenLobby } from "./ScreenLobby.tsx";
import { ScreenQuestion } from "./ScreenQuestion.tsx";
import { ScreenReveal } from "./ScreenReveal.tsx";
import type { RoomCode } from "./use-room-url.ts";

export interface BigScreenProps {
  scene: GameScene;
  code: RoomCode;
  publicUrl: string;
}

/** The projector: the whole screen, all sizes by its shorter side, read from the last row. The host's keys work here, too. */
export function BigScreen({ scene, code, publicUrl }: BigScreenProps) {
  const game = useGame(scene);
  const offline = useOffline();
  const host = useHost(game);
  const { view } = game;
  const room = view.scene.game;
  useForwardKeys(() => void (host.missing === 0 && host.forward()));
  return (
    <div className="fixed inset-0 z-40 overflow-x-hidden overflow-y-auto bg-paper text-ink">
      <FocusMode />
      <div className="flex min-h-full flex-col p-[3.5vmin] pb-[max(3.5vmin,3.75rem)] text-[3vmin] leading-snug">
        {room.state === "lobby" ? <ScreenLobby game={room} code={code} publicUrl={publicUrl} /> : null}
        {room.state === "asking" ? <ScreenQuestion key={room.round} view={view} /> : null}
        {room.state === "reveal" ? <ScreenReveal key={room.round} game={room} /> : null}
        {room.state === "ended" ? <ScreenEnd game={room} /> : null}
        <p role="status" className="m-0 text-center text-ink-soft empty:hidden">
          {offline ? t.play.offline : null}
        </p>
      </div>
      {/* Last in order, and quiet: nothing on a wall is pressed. */}
      <Link
        href={`/g/${room.groupId}/play/${room.id}`}
        aria-label={t.play.closeScreen}
        title={t.play.closeScreen}
        className="fixed right-3 bottom-3 grid size-11 place-items-center rounded-full text-ink-soft hover:bg-sunken hover:text-ink"
      >
        <Icon name="close" />
      </Link>
    </div>
  );
}
