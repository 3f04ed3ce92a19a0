import { expect, it } from "vitest";

import { faultsOf } from "./faults.ts";
import type { Outcome } from "./outcome.ts";

const counted = { pushed: 2, read: 0, repeated: 0 };
const good: Omit<Outcome, "faults"> = {
  drill: "upgrade",
  seconds: 1,
  messages: {
    ...counted,
    written: 2,
    acknowledged: 2,
    stored: 2,
    lost: 0,
    unanswered: 0,
    doubled: 0,
    disordered: 0,
    missing: 0,
    foreign: 0,
    sockets: 1,
    agreeing: 1,
    neverReturned: 0,
  },
  sockets: { connects: 1, disconnects: 0, refused: {} },
  gap: { sockets: 0, p50Ms: 0, p95Ms: 0, maxMs: 0 },
  pages: { asked: 2, files: 0, failed: 0, failures: [] },
  events: [],
};
const connections = { samples: 1, missed: 0, refused: 0, max: 19, maxByName: {} };

it("finds nothing where all is well, and a database that was away for a while is no fault", () => {
  expect(faultsOf({ ...good, connections: { ...connections, budget: 20, missed: 9 } }, { commandMayFail: false })).toEqual([]);
});

it.each<[string, Partial<Outcome>]>([
  ["1 acknowledged messages lost", { messages: { ...good.messages, lost: 1 } }],
  ["1 sockets that never returned", { messages: { ...good.messages, neverReturned: 1 } }],
  ["1 page requests failed", { pages: { asked: 2, files: 0, failed: 1, failures: [] } }],
  ["the command ended with 3", { command: { line: "helm", exitCode: 3 } }],
  ["20 database connections, the budget is 19", { connections: { ...connections, budget: 19 } }],
  ["1 database connections refused", { connections: { ...connections, refused: 1 } }],
  ["nothing was stored: the drill has shown nothing", { messages: { ...good.messages, stored: 0 } }],
])("says: %s", (what, change) => {
  expect(faultsOf({ ...good, ...change }, { commandMayFail: false })).toEqual([what]);
});

it("lets a command fail where it may", () => {
  expect(faultsOf({ ...good, command: { line: "helm", exitCode: 1 } }, { commandMayFail: true })).toEqual([]);
});
