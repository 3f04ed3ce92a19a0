import type { Result, SocketEventName } from "@namegame/contract";
import { expect, it, vi } from "vitest";
import { createGameScreen } from "./game-screen.ts";
import { asking, GAME, sceneOf } from "./game.fixture.ts";

const ANNA = "0192a000-0000-7000-8000-00000000000a";
const confirmed = { ok: true, data: { answer: { chosenId: ANNA, typed: null } } } as const;

/** A line whose answers the test gives; without one for an event it does not answer. */
function fakeLine(answers: Partial<Record<SocketEventName, () => Result<unknown>>>) {
  const asked: { name: string; input: unknown }[] = [];
  const state = { open: true };
  return {
    asked,
    state,
    isOpen: () => state.open,
    async ask(name: SocketEventName, input: unknown): Promise<never> {
      asked.push({ name, input });
      const answer = answers[name]?.();
      if (!answer) throw new Error("no answer in time");
      return answer as never;
    },
  };
}

it("enters when it is shown and after every connection, and leaves with the last who looks", async () => {
  const line = fakeLine({ "game:enter": () => ({ ok: true, data: asking(1) }), "game:leave": () => ({ ok: true, data: {} }) });
  const shown: boolean[] = [];
  const screen = createGameScreen({ line, scene: sceneOf(), onShown: (_, is) => shown.push(is), clock: () => 0 });
  const heard = vi.fn<() => void>();
  const leave = screen.subscribe(heard);
  const leaveToo = screen.subscribe(() => {});
  await expect.poll(() => screen.getState().scene.game.round).toBe(1);
  expect(heard).toHaveBeenCalled();
  screen.connected();
  leave();
  leaveToo();
  expect(line.asked.map(({ name }) => name)).toEqual(["game:enter", "game:enter", "game:leave"]);
  expect(shown).toEqual([true, false]);
});

it("sends an answer once, however often it is tapped", async () => {
  const line = fakeLine({ "game:answer": () => confirmed });
  const screen = createGameScreen({ line, scene: asking(3), onShown: () => {} });
  screen.answer({ chosenId: ANNA });
  screen.answer({ chosenId: ANNA });
  screen.answer({ typed: "ben" });
  await expect.poll(() => screen.getState().scene.seat.answer).toEqual(confirmed.data.answer);
  screen.answer({ typed: "ben" });
  expect(line.asked).toEqual([{ name: "game:answer", input: { gameId: GAME, round: 3, chosenId: ANNA } }]);
});

it("keeps an answer given without a connection, and sends it with the next", async () => {
  const line = fakeLine({ "game:enter": () => ({ ok: true, data: asking(3) }), "game:answer": () => confirmed });
  line.state.open = false;
  const screen = createGameScreen({ line, scene: asking(3), onShown: () => {} });
  screen.answer({ chosenId: ANNA });
  expect(line.asked).toEqual([]);
  expect(screen.getState().own?.state).toBe("sending");
  line.state.open = true;
  screen.connected();
  await expect.poll(() => screen.getState().scene.seat.answer).toEqual(confirmed.data.answer);
});

it("shows why an answer does not count", async () => {
  const line = fakeLine({ "game:answer": () => ({ ok: false, error: { code: "too_late" } }) });
  const screen = createGameScreen({ line, scene: asking(3), onShown: () => {} });
  screen.answer({ typed: "anna" });
  await expect.poll(() => screen.getState().own).toMatchObject({ state: "refused", code: "too_late" });
});
