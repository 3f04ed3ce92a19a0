import { expect, it } from "vitest";

import { summarize } from "../report/figures.ts";
import { table } from "../report/table.ts";
import { postgresDrops } from "./postgres-drops.ts";

it("loses nothing when LISTEN is terminated, PostgreSQL starts again and a link falls silent", { timeout: 300_000 }, async () => {
  const outcome = await postgresDrops({ clients: 20, perSecond: 30, cuts: 2, cutEveryMs: 800, aftermathMs: 4_000 }, []);
  console.log([table(summarize([outcome])), ...outcome.notes].join("\n"));
  expect(outcome.faults).toEqual([]);
});
