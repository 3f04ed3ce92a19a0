import { describe, expect, it } from "vitest";
import { asking, GAME, sceneOf } from "./game.fixture.ts";
import { viewOf, withAnswer, withChoice, withCount, withRefusal, withScene } from "./game-view.ts";

const ANNA = "0192a000-0000-7000-8000-00000000000a";
const BEN = "0192a000-0000-7000-8000-00000000000b";
const mine = { chosenId: ANNA, typed: null };

describe("scenes", () => {
  it("sets the bell on the device's own clock by what is left, whatever the time of day", () => {
    expect(viewOf(asking(1, { phaseLeftMs: 12_000 }), 5_000).endsAt).toBe(17_000);
    expect(viewOf(sceneOf(), 5_000).endsAt).toBeNull();
  });

  it("keeps the earliest bell of a phase, and takes the next phase's own", () => {
    const first = viewOf(asking(1, { phaseLeftMs: 20_000 }), 1_000);
    const slower = withScene(first, asking(1, { phaseLeftMs: 20_000 }), 3_000);
    expect(slower.endsAt).toBe(21_000);
    // The clock stood still while the phone slept.
    expect(withScene(slower, asking(1, { phaseLeftMs: 4_000 }), 3_100).endsAt).toBe(7_100);
    expect(withScene(slower, sceneOf({ state: "reveal", round: 1, phaseLeftMs: 8_000 }), 21_000).endsAt).toBe(29_000);
  });

  it.each([
    ["an earlier round", asking(1), asking(2)],
    ["the question after its reveal", asking(2), sceneOf({ state: "reveal", round: 2, phaseLeftMs: 1 })],
    ["anything after the end", sceneOf({ state: "reveal", round: 9, phaseLeftMs: 1 }), sceneOf({ state: "ended", round: 3 })],
    ["another game", asking(9, { id: BEN }), asking(2)],
  ])("%s was only slower on its way", (_, late, known) => {
    const view = viewOf(known, 0);
    expect(withScene(view, late, 10)).toBe(view);
  });

  it("a scene of the same phase replaces what is shown, but takes no confirmed answer back", () => {
    const view = withAnswer(viewOf(asking(1, { answered: 3 }), 0), 1, mine);
    const next = withScene(view, asking(1, { answered: 2, players: 9 }), 10);
    expect(next.scene.seat.answer).toEqual(mine);
    expect(next.scene.game).toMatchObject({ answered: 3, players: 9 });
  });
});

it("counts of the round only grow, and another round's say nothing", () => {
  const view = viewOf(asking(2, { answered: 4 }), 0);
  expect(withCount(view, { gameId: GAME, round: 2, answered: 6, players: 8 }).scene.game).toMatchObject({ answered: 6, players: 8 });
  expect(withCount(view, { gameId: GAME, round: 2, answered: 3, players: 8 })).toBe(view);
  expect(withCount(view, { gameId: GAME, round: 1, answered: 9, players: 9 })).toBe(view);
});

describe("an answer", () => {
  it("is the first that was tapped", () => {
    const once = withChoice(viewOf(asking(1), 0), { chosenId: ANNA });
    expect(once.own).toEqual({ chosenId: ANNA, round: 1, state: "sending" });
    expect(withChoice(once, { chosenId: BEN })).toBe(once);
    const confirmed = withAnswer(once, 1, mine);
    expect(confirmed).toMatchObject({ own: null, scene: { seat: { answer: mine } } });
    expect(withChoice(confirmed, { chosenId: BEN })).toBe(confirmed);
  });

  it.each([
    ["nothing is asked", sceneOf()],
    ["it is about me", asking(1, {}, { sitsOut: true })],
    ["I came during it", asking(1, {}, { waits: true })],
    ["I only watch", asking(1, {}, { plays: false })],
  ])("is not taken where %s", (_, scene) => {
    const view = viewOf(scene, 0);
    expect(withChoice(view, { chosenId: ANNA })).toBe(view);
  });

  it("that is refused says why until the next round, and a round's end keeps what is still on its way", () => {
    const sent = withChoice(viewOf(asking(1), 0), { typed: "ann" });
    const over = withScene(sent, sceneOf({ state: "reveal", round: 1, phaseLeftMs: 8_000 }), 20_000);
    expect(over.own).toEqual(sent.own);
    const refused = withRefusal(over, 1, "too_late");
    expect(refused.own).toMatchObject({ state: "refused", code: "too_late" });
    expect(withScene(refused, asking(2), 28_000).own).toBeNull();
    expect(withRefusal(viewOf(asking(2), 0), 1, "too_late").own).toBeNull();
  });
});
