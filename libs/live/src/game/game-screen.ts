import type { GameScene, ServerEvents } from "@namegame/contract";
import type { SocketLine } from "../connection.ts";
import { type GameChoice, type GameView, viewOf, withAnswer, withChoice, withCount, withRefusal, withScene } from "./game-view.ts";

/** One screen of a room game: what it shows, and the one thing a player does. It hears of the game while somebody subscribes. */
export interface GameScreen {
  getState(): GameView;
  subscribe(listener: () => void): () => void;
  /** Answers the round that is asked; kept through a lost connection for as long as the round is asked. */
  answer(choice: GameChoice): void;
  /** Takes in what an action answered. */
  take(scene: GameScene): void;
}

/** What the connection tells a screen. */
export interface GameScreenEnd extends GameScreen {
  readonly gameId: string;
  /** Connected, again or for the first time; or awake after a sleep. */
  connected(): void;
  heard: Pick<ServerEvents, "game" | "game_answered">;
}

export interface GameScreenOptions {
  line: Pick<SocketLine, "ask" | "isOpen">;
  /** What the page was rendered with. */
  scene: GameScene;
  /** Somebody begins to look, or nobody looks any more. */
  onShown: (screen: GameScreenEnd, shown: boolean) => void;
  /** A clock that no one sets: milliseconds from any beginning. */
  clock?: () => number;
}

// The server was busy, or the line broke under the question.
const RETRY_MS = 1_000;
/** Tried again: the same answer counts once. Everything else is the server's word. */
const PASSING = new Set(["unavailable", "internal", "too_many"]);

export function createGameScreen({ line, scene, onShown, clock = () => performance.now() }: GameScreenOptions): GameScreenEnd {
  let view = viewOf(scene, clock());
  const listeners = new Set<() => void>();
  const gameId = scene.game.id;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending = false;

  function change(next: GameView): void {
    if (next === view) return;
    view = next;
    for (const listener of listeners) listener();
  }

  function connected(): void {
    line.ask("game:enter", { gameId }).then(
      (result) => {
        if (result.ok) change(withScene(view, result.data, clock()));
        else if (PASSING.has(result.error.code)) later();
        void send();
      },
      // The next connection asks again; a line that stays open and does not answer is asked again here.
      later,
    );
  }

  function later(): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (listeners.size > 0 && line.isOpen()) connected();
    }, RETRY_MS);
  }

  async function send(): Promise<void> {
    const { own } = view;
    if (sending || own?.state !== "sending" || !line.isOpen()) return;
    sending = true;
    const { round, chosenId, typed } = own;
    const result = await line
      .ask("game:answer", { gameId, round, ...(chosenId !== undefined && { chosenId }), ...(typed !== undefined && { typed }) })
      .catch(() => ({ ok: false, error: { code: "unavailable" } }) as const);
    sending = false;
    if (result.ok) change(withAnswer(view, round, result.data.answer));
    else if (PASSING.has(result.error.code)) later();
    else change(withRefusal(view, round, result.error.code));
  }

  const screen: GameScreenEnd = {
    gameId,
    connected,
    heard: {
      game: (next) => change(withScene(view, next, clock())),
      game_answered: (count) => change(withCount(view, count)),
    },
    getState: () => view,
    subscribe(listener) {
      listeners.add(listener);
      if (listeners.size === 1) {
        onShown(screen, true);
        if (line.isOpen()) connected();
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        clearTimeout(timer);
        onShown(screen, false);
        if (line.isOpen()) line.ask("game:leave", { gameId }).catch(() => {});
      };
    },
    answer(choice) {
      change(withChoice(view, choice));
      void send();
    },
    take: (next) => change(withScene(view, next, clock())),
  };
  return screen;
}
