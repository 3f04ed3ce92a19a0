"use client";
import type { GameView } from "@namegame/live";
import { t } from "../../../strings/index.ts";
import { AnswerBar } from "../game/AnswerBar.tsx";
import { useLeftMs } from "../game/use-left-ms.ts";

const SECOND_MS = 1_000;

/** Below the answers: how far the room is, and at the reveal when it goes on. */
export function RoundFoot({ view }: { view: GameView }) {
  const { game } = view.scene;
  const left = useLeftMs(view.endsAt);
  if (game.state === "asking") {
    return <AnswerBar answered={game.answered} players={game.players} className="w-full text-center text-sm text-ink-soft" />;
  }
  if (left === null || game.round >= game.roundCount) return null;
  return <p className="m-0 text-ink-soft tabular-nums">{t.play.nextIn(Math.ceil(left / SECOND_MS))}</p>;
}
