import type { Game } from "@namegame/contract";
import { t } from "../../../strings/index.ts";
import { Podium } from "../game/Podium.tsx";

/** The podium, and what the room won together. */
export function ScreenEnd({ game }: { game: Game }) {
  return (
    <div className="flex flex-1 flex-col items-center justify-evenly gap-[3vmin] text-center">
      <h1 className="m-0 text-[5vmin] leading-tight text-ink-soft">{t.play.thanks}</h1>
      <Podium standings={game.standings} className="text-[min(4.4vmin,3.8vw)]" />
      {game.shown > 0 ? (
        <p className="m-0 text-[5.4vmin] leading-tight">
          {t.play.known}: <strong className="font-name text-[8vmin] tabular-nums">{t.play.knownOf(game.known, game.shown)}</strong>
        </p>
      ) : null}
    </div>
  );
}
