import { testDatabase } from "@namegame/testing";
import { expect, it } from "vitest";

import { summarize } from "../report/figures.ts";
import { table } from "../report/table.ts";
import { jitter } from "./jitter.ts";

const stage = await testDatabase();

it("loses, doubles and misplaces nothing for people whose connection is cut again and again", { timeout: 300_000 }, async () => {
  const outcome = await jitter(stage, { clients: 30, messages: 20, perSecond: 4, cutEveryMs: 2_000, offlineMs: 600, roundTripMs: 40 });
  console.log([table(summarize([outcome])), ...outcome.notes].join("\n"));
  expect(outcome.faults).toEqual([]);
});
