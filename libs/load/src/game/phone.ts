import type { GameScene } from "@namegame/contract";
import { createGameScreen, createLine } from "@namegame/live";

import type { Guest } from "../harness/room.ts";

/** An answer that a pod confirmed to a phone. */
export interface Confirmed {
  round: number;
  chosenId: string | null;
  typed: string | null;
}

/** A player's phone: the product's own line and screen, and a thumb that answers at its own moment, now and then twice. */
export interface Phone {
  readonly userId: string;
  readonly confirmed: readonly Confirmed[];
  /** When each round's reveal was on it, by the machine's clock. */
  readonly revealedAt: ReadonlyMap<number, number>;
  /** When it last came into the game, by the machine's clock: the answer to its entering. */
  enteredAt(): number;
  /** How often its line was cut. */
  cuts(): number;
  scene(): GameScene;
  close(): void;
}

const THINK_MS = { least: 200, spread: 1_500 };
/** So many of a hundred answers are tapped twice, the second time for something else. */
const TWICE = 10;

export function openPhone({ url, guest, gameId, first }: { url: string; guest: Guest; gameId: string; first: GameScene }): Phone {
  const confirmed: Confirmed[] = [];
  const revealedAt = new Map<number, number>();
  let [cuts, enteredAt, thoughtOf] = [0, 0, 0];

  const line = createLine({
    url,
    headers: guest.headers,
    onOpen: () => screen.connected(),
    onClosed: () => (cuts += 1),
    onSignedOut: () => {},
  });
  const asking: typeof line.ask = async (name, input, limitMs) => {
    const result = await line.ask(name, input, limitMs);
    if (result.ok && name === "game:enter") enteredAt = Date.now();
    if (result.ok && name === "game:answer") {
      const { round } = input as { round: number };
      confirmed.push({ round, ...(result.data as { answer: Omit<Confirmed, "round"> }).answer });
    }
    return result;
  };
  const screen = createGameScreen({ line: { ask: asking, isOpen: line.isOpen }, scene: first, onShown: () => {} });
  line.on("game", screen.heard.game);
  line.on("game_answered", screen.heard.game_answered);
  const leave = screen.subscribe(look);
  line.open();

  function look(): void {
    const { game, seat } = screen.getState().scene;
    if (game.state === "reveal" && !revealedAt.has(game.round)) revealedAt.set(game.round, Date.now());
    if (game.state !== "asking" || game.round === thoughtOf || seat.sitsOut || seat.waits) return;
    thoughtOf = game.round;
    setTimeout(tap, THINK_MS.least + Math.random() * THINK_MS.spread);
  }

  function tap(): void {
    const { round, question } = screen.getState().scene.game;
    const choose = () => {
      const options = question?.options ?? [];
      return options.length > 0 ? { chosenId: options[Math.floor(Math.random() * options.length)]!.userId } : { typed: `Guest ${round}` };
    };
    screen.answer(choose());
    // Past the screen, which would hold it back.
    if (Math.random() * 100 < TWICE && line.isOpen()) asking("game:answer", { gameId, round, ...choose() }).catch(() => {});
  }

  return {
    userId: guest.userId,
    confirmed,
    revealedAt,
    enteredAt: () => enteredAt,
    cuts: () => cuts,
    scene: () => screen.getState().scene,
    close() {
      leave();
      line.close();
    },
  };
}
