import { createMetrics } from "@namegame/service";
import { expect, it } from "vitest";

import { parseMetrics, sumOf } from "./parse-metrics.ts";

it("reads what our processes write", async () => {
  const metrics = createMetrics({ service: "worker" });
  metrics.gauge({ name: "namegame_queue_jobs", help: 'Jobs "by" state', labels: ["state"] }).set({ state: "ready" }, 3);
  metrics.gauge({ name: "namegame_queue_oldest_ready_seconds", help: "Seconds" }).set(0.25);
  metrics.gauge({ name: "a_database_connections", help: "By state", labels: ["state"] }).set({ state: 'o"p\\en' }, 2);
  const samples = parseMetrics(await metrics.registry.metrics());
  expect(samples).toContainEqual({ name: "namegame_queue_jobs", labels: { service: "worker", state: "ready" }, value: 3 });
  expect(sumOf(samples, "namegame_queue_oldest_ready_seconds")).toBe(0.25);
  expect(sumOf(samples, /_database_connections$/)).toBe(2);
  expect(sumOf(samples, "namegame_queue_jobs", { state: "failed" })).toBeUndefined();
});
