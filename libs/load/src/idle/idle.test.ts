import { testDatabase } from "@namegame/testing";
import { expect, it } from "vitest";

import { summarize } from "../report/figures.ts";
import { table } from "../report/table.ts";
import { idle } from "./idle.ts";

const stage = await testDatabase();

it("sends no notification while nothing happens", { timeout: 300_000 }, async () => {
  const outcome = await idle(stage, { clients: 5, seconds: 3, settleMs: 500 });
  console.log([table(summarize([outcome])), ...outcome.notes].join("\n"));
  expect(outcome.faults).toEqual([]);
});
