import { expect, it } from "vitest";

import { merge } from "./merge.ts";

it("merges maps, replaces lists and takes away by null", () => {
  const base = { database: { connections: 22, ca: { key: "ca.crt" } }, list: [1, 2], gone: { a: 1 } };
  expect(merge(base, { database: { connections: 97 }, list: [3], gone: null, new: true })).toEqual({
    database: { connections: 97, ca: { key: "ca.crt" } },
    list: [3],
    new: true,
  });
});
