import type { ErrorCode, GameScene } from "@namegame/contract";

/** What is chosen or typed; one of both. */
export interface GameChoice {
  chosenId?: string;
  typed?: string;
}

/** An answer of this device that the server has not confirmed, or refused. */
export interface OwnAnswer extends GameChoice {
  round: number;
  /** sending: on its way, also through a lost connection. refused: it does not count, for the reason of `code`. */
  state: "sending" | "refused";
  code?: ErrorCode;
}

/** A room game as one screen shows it. */
export interface GameView {
  readonly scene: GameScene;
  /** When the bell rings, on this device's own running clock (`performance.now`); null where none is set. */
  readonly endsAt: number | null;
  readonly own: OwnAnswer | null;
}

export function viewOf(scene: GameScene, now: number): GameView {
  return { scene, endsAt: bellOf(scene, now), own: null };
}

/**
 * Takes in a scene. A game never goes back, so one of an earlier phase was only slower on its way. Within a phase the earliest bell
 * is the truest: what a scene says is left was left when it was made, and its way here took time.
 */
export function withScene(view: GameView, scene: GameScene, now: number): GameView {
  const [known, comes] = [stepOf(view.scene), stepOf(scene)];
  if (scene.game.id !== view.scene.game.id || comes < known) return view;
  const bell = bellOf(scene, now);
  if (comes > known) return { scene, endsAt: bell, own: view.own?.round === scene.game.round ? settled(view.own, scene) : null };
  const endsAt = bell === null || view.endsAt === null ? bell : Math.min(bell, view.endsAt);
  // Read before an answer was stored, and come after its confirmation.
  const answer = scene.seat.answer ?? view.scene.seat.answer;
  const answered = Math.max(scene.game.answered, view.scene.game.answered);
  const merged = { game: { ...scene.game, answered }, seat: { ...scene.seat, answer } };
  return { scene: merged, endsAt, own: settled(view.own, merged) };
}

/** Takes in how many have answered; of another round it says nothing. */
export function withCount(view: GameView, count: { gameId: string; round: number; answered: number; players: number }): GameView {
  const { game } = view.scene;
  if (count.gameId !== game.id || count.round !== game.round || game.state !== "asking" || count.answered <= game.answered) return view;
  return { ...view, scene: { ...view.scene, game: { ...game, answered: count.answered, players: count.players } } };
}

/** The person answers. The first answer to a round stays, however often it is tapped. */
export function withChoice(view: GameView, choice: GameChoice): GameView {
  const { game, seat } = view.scene;
  if (game.state !== "asking" || !seat.plays || seat.sitsOut || seat.waits || seat.answer !== null) return view;
  if (view.own?.round === game.round) return view;
  return { ...view, own: { ...choice, round: game.round, state: "sending" } };
}

/** The server has an answer to the round: this one, or an earlier one of another device. */
export function withAnswer(view: GameView, round: number, answer: NonNullable<GameScene["seat"]["answer"]>): GameView {
  const { game, seat } = view.scene;
  if (round !== game.round || game.state === "ended") return view;
  return { ...view, scene: { game, seat: { ...seat, answer } }, own: null };
}

export function withRefusal(view: GameView, round: number, code: ErrorCode): GameView {
  return view.own?.round === round ? { ...view, own: { ...view.own, state: "refused", code } } : view;
}

function settled(own: OwnAnswer | null, { seat }: GameScene): OwnAnswer | null {
  return seat.answer === null ? own : null;
}

const STATES = ["lobby", "asking", "reveal", "ended"] as const;

/** Grows with every page of a game. */
function stepOf({ game }: GameScene): number {
  return game.state === "ended" ? Infinity : game.round * STATES.length + STATES.indexOf(game.state);
}

function bellOf({ game }: GameScene, now: number): number | null {
  return game.phaseLeftMs === null ? null : now + game.phaseLeftMs;
}
