import { testDatabase } from "@namegame/testing";
import { expect, it } from "vitest";

import { summarize } from "../report/figures.ts";
import { table } from "../report/table.ts";
import { unrelatedWrites } from "./unrelated-writes.ts";

const stage = await testDatabase();

it("answers everything beside other writers, whether the others are told or not", { timeout: 300_000 }, async () => {
  const outcome = await unrelatedWrites(stage, { pairs: 20, perSecond: 30, slices: 1, sliceSeconds: 1, writers: 2 });
  console.log([table(summarize([outcome])), ...outcome.notes].join("\n"));
  expect(outcome.faults).toEqual([]);
});
