import { testDatabase } from "@namegame/testing";
import { expect, it } from "vitest";

import { practice } from "./practice.ts";

const stage = await testDatabase();

it("asks a full session of a large group each time, and takes every answer of a queue", async () => {
  const { figures, faults } = await practice(stage, { members: 100, times: 3 });
  expect(faults).toEqual([]);
  expect(figures.map(({ ours }) => ours > 0)).toEqual([true, true, true, true]);
});
