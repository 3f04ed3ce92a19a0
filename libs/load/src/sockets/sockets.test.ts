import { testDatabase } from "@namegame/testing";
import { expect, it } from "vitest";

import { summarize } from "../report/figures.ts";
import { table } from "../report/table.ts";
import { sockets } from "./sockets.ts";

const stage = await testDatabase();

it("holds every socket, and refuses none", { timeout: 300_000 }, async () => {
  const outcome = await sockets(stage, { sockets: 120, perSecond: 60, idleSeconds: 1, messagesPerSecond: 20, messageSeconds: 1 });
  console.log([table(summarize([outcome])), ...outcome.notes].join("\n"));
  expect(outcome.faults).toEqual([]);
});
