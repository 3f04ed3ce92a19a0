import { expect, it } from "vitest";

import { compareWithTable, createReader } from "./reader.ts";

const TABLE = [10, 11, 12, 13];

it("shows by cursor each message once and in order, whatever comes twice or too soon", () => {
  const reader = createReader({ orders: true });
  expect([2, 1, 2, 4].map((seq) => reader.take({ seq, index: seq + 9 }))).toEqual([true, false, false, true]);
  expect(reader.shown()).toEqual([10, 11]);
  reader.take({ seq: 3, index: 12 });
  expect([reader.cursor(), reader.shown()]).toEqual([4, TABLE]);
});

it("without a cursor shows what comes as it comes, so that a server's doubles and its order are seen", () => {
  const reader = createReader({ orders: false });
  for (const seq of [2, 1, 2, 4]) reader.take({ seq, index: seq + 9 });
  expect(compareWithTable(reader.shown(), TABLE)).toEqual({ missing: 1, doubled: 1, misplaced: 1 });
  expect(compareWithTable(TABLE, TABLE)).toEqual({ missing: 0, doubled: 0, misplaced: 0 });
});
