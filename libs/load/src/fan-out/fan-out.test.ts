import { testDatabase } from "@namegame/testing";
import { expect, it } from "vitest";

import { summarize } from "../report/figures.ts";
import { table } from "../report/table.ts";
import { fanOut } from "./fan-out.ts";

const stage = await testDatabase();

it("brings every message to everybody once and in order, over both pods", { timeout: 300_000 }, async () => {
  const outcome = await fanOut(stage, { clients: 40, perSecond: 10, seconds: 2 });
  console.log([table(summarize([outcome])), ...outcome.notes].join("\n"));
  expect(outcome.faults).toEqual([]);
});
