"use client";
import type { GameScene } from "@namegame/contract";
import type { GameChoice, GameView } from "@namegame/live";
import { useEffect, useState, useSyncExternalStore } from "react";
import { call } from "../../../client/call.ts";
import { useLiveStore } from "../../../client/live.tsx";

export interface PlayedGame {
  view: GameView;
  answer: (choice: GameChoice) => void;
  /** What an action answered. */
  take: (scene: GameScene) => void;
  /** Reads the game again after an action that answers nothing: its notice may be late, or the line away. */
  look: () => Promise<void>;
}

/** Live events are hints: one that was lost is made good within this time. */
const LOOK_MS = 15_000;

/** The game as this page shows it, from the scene that it was rendered with. */
export function useGame(initial: GameScene): PlayedGame {
  const live = useLiveStore();
  const [screen] = useState(() => live.game(initial));
  const view = useSyncExternalStore(screen.subscribe, screen.getState, screen.getState);
  const gameId = initial.game.id;
  const ended = view.scene.game.state === "ended";

  const [look] = useState(() => async () => {
    const result = await call("play.scene", { gameId });
    if (result.ok) screen.take(result.data);
  });
  useEffect(() => {
    if (ended) return;
    const timer = setInterval(() => void (document.visibilityState === "visible" && look()), LOOK_MS);
    return () => clearInterval(timer);
  }, [ended, look]);
  return { view, answer: screen.answer, take: screen.take, look };
}
