"use client";
import type { ActionInput, Fault } from "@namegame/contract";
import { FACES_MIN } from "@namegame/contract";
import { useRef, useState } from "react";
import { call } from "../../../client/call.ts";
import { useFaultToast } from "../../../client/use-fault-toast.ts";
import type { PlayedGame } from "../game/use-game.ts";

export interface Hosting {
  /** The next page of the game: its start, an answer, a question, the podium. A second press of the same page does nothing. */
  forward: () => Promise<void>;
  end: () => Promise<void>;
  /** The host sits down to play as well. */
  play: () => Promise<void>;
  busy: boolean;
  /** How many more people have to agree before a game can begin. */
  missing: number;
}

/** What a host may do; the same for the controls, the bar of a host who plays, and the keys. */
export function useHost(game: PlayedGame): Hosting {
  const showFault = useFaultToast();
  const [busy, setBusy] = useState(false);
  const at = useRef(false);
  const { id: gameId, state, round, faces } = game.view.scene.game;
  const missing = Math.max(0, FACES_MIN - faces);

  async function doing(work: () => Promise<{ ok: true } | { ok: false; error: Fault }>) {
    if (at.current) return;
    at.current = true;
    setBusy(true);
    const result = await work();
    if (result.ok) await game.look();
    else showFault(result.error);
    setBusy(false);
    at.current = false;
  }

  return {
    busy,
    missing,
    forward() {
      if (state === "ended") return Promise.resolve();
      if (state === "lobby") return doing(() => call("play.start", { gameId }));
      const seen: ActionInput<"play.next"> = { gameId, round, state };
      return doing(() => call("play.next", seen));
    },
    end: () => doing(() => call("play.end", { gameId })),
    async play() {
      const result = await call("play.join", { gameId });
      if (result.ok) game.take(result.data);
      else showFault(result.error);
    },
  };
}
