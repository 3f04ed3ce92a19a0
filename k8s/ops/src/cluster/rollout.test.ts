import { expect, it } from "vitest";

import { rolloutOf } from "./rollout.ts";

const deployment = (status: object, generation = 2) => ({
  metadata: { generation },
  spec: { replicas: 2, selector: {}, template: {} },
  status,
});
const whole = { observedGeneration: 2, replicas: 2, updatedReplicas: 2, readyReplicas: 2, availableReplicas: 2 };

it("is complete once every pod is new and available", () => {
  expect(rolloutOf(deployment(whole))).toEqual({ wanted: 2, ready: 2, updated: 2, complete: true });
});

it.each([
  ["has not been seen by its controller", { ...whole, observedGeneration: 1 }],
  ["still has an old pod", { ...whole, replicas: 3 }],
  ["has an old one among the ready", { ...whole, updatedReplicas: 1 }],
  ["has one that is ready for a moment only", { ...whole, availableReplicas: 1 }],
  ["has said nothing yet", {}],
])("is not complete while it %s", (_, status) => {
  expect(rolloutOf(deployment(status)).complete).toBe(false);
});
