import { expect, it } from "vitest";

import type { ReleaseStatus } from "./release-status.ts";
import { report } from "./report.ts";
import { statusFaults } from "./status-faults.ts";

const good: ReleaseStatus = {
  namespace: "names",
  release: "namegame",
  rollouts: [{ component: "chat", wanted: 2, ready: 2, updated: 2, complete: true, image: "chat:1", revision: "3" }],
  pods: [{ name: "namegame-chat-a", component: "chat", state: "ready", ready: true, restarts: 0, sockets: 7, connections: 2 }],
  sockets: 7,
  queue: { jobs: { ready: 1, failed: 0 }, oldestReadySeconds: 2.4 },
  connections: { open: 2, budget: 20 },
  schema: { wanted: 12, applied: 12 },
  faults: [],
  notes: [],
};

it("finds nothing where all is well, or unknown", () => {
  expect(statusFaults(good)).toEqual([]);
  expect(statusFaults({ ...good, connections: {}, schema: {} })).toEqual([]);
});

it.each<[string, Partial<ReleaseStatus>]>([
  ["chat is not rolled out: 1 of 2 new, 2 ready", { rollouts: [{ ...good.rollouts[0]!, updated: 1, complete: false }] }],
  ["namegame-chat-a: ImagePullBackOff", { pods: [{ ...good.pods[0]!, state: "ImagePullBackOff" }] }],
  ["20 database connections beside ours, the budget is 20", { connections: { open: 20, budget: 20 } }],
  ["the database has migration 11, the code wants 12", { schema: { wanted: 12, applied: 11 } }],
])("says: %s", (what, change) => {
  expect(statusFaults({ ...good, ...change })).toEqual([expect.stringContaining(what)]);
});

it("prints what is unknown as unknown", () => {
  const { sockets: _sockets, queue: _queue, ...rest } = good;
  expect(report({ ...rest, schema: {}, connections: {} })).toMatch(/schema +wanted unknown, applied unknown/);
  expect(report(good)).toMatch(/queue +1 ready, 0 failed; oldest ready 2 s/);
});
