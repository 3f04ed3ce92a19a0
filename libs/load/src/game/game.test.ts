import { testDatabase } from "@namegame/testing";
import { expect, it } from "vitest";

import { summarize } from "../report/figures.ts";
import { table } from "../report/table.ts";
import { playGame } from "./game.ts";

const stage = await testDatabase();

it(
  "loses and doubles no answer of a room full of phones, one of whose pods is killed in the middle of a round",
  { timeout: 300_000 },
  async () => {
    const outcome = await playGame(stage, { phones: 24, rounds: 2, roundSeconds: 5 });
    console.log(table(summarize([outcome])));
    expect(outcome.faults).toEqual([]);
  },
);
