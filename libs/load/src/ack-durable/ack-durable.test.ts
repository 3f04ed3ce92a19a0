import { expect, it } from "vitest";

import { summarize } from "../report/figures.ts";
import { table } from "../report/table.ts";
import { ackDurable } from "./ack-durable.ts";

it("misses and doubles nothing that was acknowledged when PostgreSQL and pods are killed", { timeout: 300_000 }, async () => {
  const outcome = await ackDurable({ kills: 6, perSecond: 20 }, false);
  console.log([table(summarize([outcome])), ...outcome.notes].join("\n"));
  expect(outcome.faults).toEqual([]);
});
