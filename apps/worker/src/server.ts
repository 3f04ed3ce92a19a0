import { EventEmitter } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";

import { freeWorkers } from "@namegame/core";
import { schemaVersion, type Db } from "@namegame/db";
import type { Mailer } from "@namegame/notify";
import type { Service } from "@namegame/service";
import type { Storage } from "@namegame/storage";
import { run, type Runner, type WorkerEvents } from "graphile-worker";
import type { Pool } from "pg";
import { sql } from "kysely";

import { crontab } from "./crontab.ts";
import { createHeartbeat } from "./heartbeat.ts";
import { queueLogger } from "./queue-log.ts";
import { createQueueMetrics } from "./queue-metrics.ts";
import { createTasks } from "./tasks/index.ts";

// Photos are the heavy part, and each already fills a core; two keep a mail from waiting behind one.
const CONCURRENCY = 2;

// New jobs are announced; asking is for those whose time has come and for announcements that were lost.
const POLL_MS = 2_000;

// Under the chassis' hard limit of 25 s: what does not end in time is given back to the queue in order.
const FINISH_LIMIT_MS = 15_000;

/** The queue's runner with our tasks, its sign of life and its measures. */
export function createWorker(options: { db: Db; pool: Pool; storage: Storage; mailer: Mailer; service: Service }) {
  const { db, pool, storage, mailer, service } = options;
  const { log, metrics } = service;

  return {
    /** Begins to take jobs; registers its own orderly end and readiness. */
    async start(): Promise<void> {
      createQueueMetrics({ db, metrics });
      const events = new EventEmitter() as WorkerEvents;
      const poolId = new Promise<string>((resolve) => events.once("pool:create", ({ workerPool }) => resolve(workerPool.id)));
      const runner = await run({
        pgPool: pool,
        taskList: createTasks({ db, storage, mailer, log, metrics }),
        parsedCronItems: crontab,
        concurrency: CONCURRENCY,
        pollInterval: POLL_MS,
        events,
        logger: queueLogger(log),
        // Signals are the chassis' to hear: it ends everything in order.
        noHandleSignals: true,
      });
      const workerId = await poolId;
      const heartbeat = createHeartbeat({ db, workerId, log });
      await heartbeat.start();

      let running = true;
      service.onReady("database", () => sql`select 1`.execute(db));
      service.onReady("schema", async () => {
        if (!(await schemaVersion(db)).ready) throw new Error("the database has not been migrated to this release");
      });
      service.onReady("queue", () => {
        if (!running) throw new Error("the queue's runner has ended");
      });
      // Accept and drain are one step for the runner: it stops asking and waits for what it began.
      service.onStop({ phase: "drain", name: "jobs", run: () => finish(runner, workerId) });
      // Until the last job ended, or others would take it for dead and run it as well.
      service.onStop({ phase: "drain", name: "heartbeat", run: () => heartbeat.stop() });
      runner.promise.then(
        () => (running = false),
        (error: unknown) => {
          running = false;
          // A process without its runner does nothing for ever; a new one may do better.
          log.fatal({ err: error }, "the queue's runner failed");
          service.stop();
        },
      );
    },
  };

  async function finish(runner: Runner, workerId: string): Promise<void> {
    const limit = new AbortController();
    const stopped = runner.stop().then(() => true);
    const timeout = sleep(FINISH_LIMIT_MS, false, { signal: limit.signal }).catch(() => false);
    if (await Promise.race([stopped, timeout])) return limit.abort();
    log.warn({ limitMs: FINISH_LIMIT_MS }, "jobs did not end in time and go back to the queue");
    stopped.catch(() => {});
    // The runner's own kill does nothing once it is stopping.
    await freeWorkers({ db, workerIds: [workerId] });
  }
}
