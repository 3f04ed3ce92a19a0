import { readQueueState } from "@namegame/core";
import type { Db } from "@namegame/db";
import type { Metrics } from "@namegame/service";

/** The queue's depth and age, read from the database at each scrape. */
export function createQueueMetrics({ db, metrics }: { db: Db; metrics: Metrics }): void {
  const jobs = metrics.gauge({
    name: "namegame_queue_jobs",
    help: "Jobs in the queue by state: ready, scheduled, running, failed",
    labels: ["state"],
    async collect(gauge) {
      const { oldestReadySeconds, ...states } = await readQueueState({ db });
      for (const [state, count] of Object.entries(states)) gauge.set({ state }, count);
      oldest.set(oldestReadySeconds);
    },
  });
  const oldest = metrics.gauge({
    name: "namegame_queue_oldest_ready_seconds",
    help: "How long the job that could have run longest ago has waited",
  });
  void jobs;
}
