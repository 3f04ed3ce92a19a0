import { testDatabase } from "@namegame/testing";
import { expect, it } from "vitest";

import { summarize } from "../report/figures.ts";
import { table } from "../report/table.ts";
import { throughput } from "./throughput.ts";

const stage = await testDatabase();

it("acknowledges and delivers everything once and in order at a steady rate", { timeout: 300_000 }, async () => {
  const outcome = await throughput(stage, { pairs: 20, seconds: 1, startPerSecond: 40, mostPerSecond: 40, steadyPerSecond: 40 });
  console.log([table(summarize([outcome])), ...outcome.notes].join("\n"));
  expect(outcome.faults).toEqual([]);
});
