"use client";
import { Icon } from "@namegame/ui";
import Link from "next/link";
import type { ReactNode } from "react";
import { t } from "../../../strings/index.ts";
import { ClockRing } from "../game/ClockRing.tsx";
import type { PlayedGame } from "../game/use-game.ts";
import { JoinPrompt } from "./JoinPrompt.tsx";
import { PhotoButton } from "./PhotoButton.tsx";
import { PlayerEnd } from "./PlayerEnd.tsx";
import { PlayerLobby } from "./PlayerLobby.tsx";
import { PlayerRound } from "./PlayerRound.tsx";

export interface PlayerViewProps {
  game: PlayedGame;
  offline: boolean;
  /** For a player who also leads. */
  controls: ReactNode;
}

/** A game on a player's phone, from the door to the podium. */
export function PlayerView({ game, offline, controls }: PlayerViewProps) {
  const { scene, endsAt } = game.view;
  const { groupId, state, round, roundCount, roundSeconds } = scene.game;
  const { plays, points } = scene.seat;
  return (
    <div className="mx-auto flex min-h-[calc(100dvh-env(safe-area-inset-bottom))] w-full max-w-[64rem] flex-col px-4 sm:px-6">
      <div className="relative flex h-16 shrink-0 items-center gap-2">
        <Link
          href={`/g/${groupId}`}
          aria-label={t.play.leave}
          title={t.play.leave}
          className="-ml-2 inline-grid size-11 shrink-0 place-items-center rounded-full text-ink-soft hover:bg-sunken hover:text-ink"
        >
          <Icon name="close" />
        </Link>
        {state === "asking" || state === "reveal" ? (
          <span aria-label={t.play.roundSpoken(round, roundCount)} role="img" className="text-ink-soft tabular-nums">
            {t.play.round(round, roundCount)}
          </span>
        ) : null}
        <span className="flex-1" />
        {plays && state !== "lobby" ? <span className="font-semibold tabular-nums">{t.play.points(points)}</span> : null}
        {plays && state !== "ended" ? <PhotoButton game={game} /> : null}
        {state === "asking" ? <ClockRing endsAt={endsAt} seconds={roundSeconds} className="w-12" /> : null}
      </div>
      <p role="status" className="m-0 text-center text-sm text-ink-soft empty:hidden">
        {offline ? t.play.offline : null}
      </p>
      <Stage game={game} />
      {controls}
    </div>
  );
}

function Stage({ game }: { game: PlayedGame }) {
  const { scene } = game.view;
  if (scene.game.state === "ended") return <PlayerEnd scene={scene} />;
  if (!scene.seat.plays) return <JoinPrompt game={game} />;
  if (scene.game.state === "lobby") return <PlayerLobby game={game} />;
  return <PlayerRound key={scene.game.round} game={game} />;
}
