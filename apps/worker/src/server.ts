import { EventEmitter } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";

import { freeWorkers } from "@namegame/core";
import { schemaVersion, type Db } from "@namegame/db";
import type { Mailer, Pusher } from "@namegame/notify";
import type { Service } from "@namegame/service";
import type { Storage } from "@namegame/storage";
import { unfurl } from "@namegame/unfurl";
import { run, type Runner, type WorkerEvents } from "graphile-worker";
import type { Pool } from "pg";

import { crontab } from "./crontab.ts";
import { createHeartbeat } from "./heartbeat.ts";
import { queueLogger } from "./queue-log.ts";
import { createQueueMetrics } from "./queue-metrics.ts";
import { createTasks } from "./tasks/index.ts";
import { watchStorage } from "./watch-storage.ts";

// Photos are the heavy part, and each already fills a core; two keep a mail from waiting behind one.
const CONCURRENCY = 2;

// New jobs are announced; asking is for those whose time has come and for announcements that were lost.
const POLL_MS = 2_000;

// What the steps after the jobs may take; a job that does not end before is given back to the queue in order.
const CLOSING_MS = 10_000;
const FINISH_LEAST_MS = 1_000;

// A database that is away or not migrated yet comes back by itself; a process that ends for it would only be started again.
const BEGIN_AGAIN_MS = 2_000;

/** The queue's runner with our tasks, its sign of life and its measures. `stopLimitMs` is the time that the whole end may take. */
export function createWorker(options: {
  db: Db;
  pool: Pool;
  storage: Storage;
  mailer: Mailer;
  pusher: Pusher | null;
  publicUrl: string;
  service: Service;
  stopLimitMs: number;
}) {
  const { db, pool, mailer, pusher, publicUrl, service } = options;
  const { storage, check } = watchStorage(options.storage);
  const { log, metrics } = service;
  const finishLimitMs = Math.max(options.stopLimitMs - CLOSING_MS, FINISH_LEAST_MS);
  const stopping = new AbortController();
  let running = false;

  return {
    /** Takes jobs as soon as the database is there and migrated; registers its own orderly end and readiness. */
    start(): void {
      createQueueMetrics({ db, metrics });
      service.onReady("queue", () => {
        if (!running) throw new Error("the queue's runner does not run");
      });
      service.onReady("storage", check);
      const begun = beginWhenPossible();
      service.onStop({
        phase: "accept",
        name: "begin",
        run: () => {
          stopping.abort();
          return begun;
        },
      });
    },
  };

  async function beginWhenPossible(): Promise<void> {
    let told = false;
    while (!stopping.signal.aborted) {
      try {
        // Which release wants what is the readiness check's to say.
        if ((await schemaVersion(db)).ready) return await begin();
      } catch (error) {
        if (!told) log.warn({ err: error }, "the queue's runner cannot begin yet; it tries again");
        told = true;
      }
      await sleep(BEGIN_AGAIN_MS, undefined, { signal: stopping.signal }).catch(() => {});
    }
  }

  async function begin(): Promise<void> {
    const events = new EventEmitter() as WorkerEvents;
    const poolId = new Promise<string>((resolve) => events.once("pool:create", ({ workerPool }) => resolve(workerPool.id)));
    const runner = await run({
      pgPool: pool,
      taskList: createTasks({ db, storage, mailer, pusher, unfurl, publicUrl, log, metrics }),
      parsedCronItems: crontab,
      concurrency: CONCURRENCY,
      pollInterval: POLL_MS,
      events,
      logger: queueLogger(log),
      // Signals are the chassis' to hear: it ends everything in order.
      noHandleSignals: true,
    });
    running = true;
    const workerId = await poolId;
    const heartbeat = createHeartbeat({ db, workerId, log });
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
    await heartbeat.start();
  }

  async function finish(runner: Runner, workerId: string): Promise<void> {
    const limit = new AbortController();
    const stopped = runner.stop().then(() => true);
    const timeout = sleep(finishLimitMs, false, { signal: limit.signal }).catch(() => false);
    if (await Promise.race([stopped, timeout])) return limit.abort();
    log.warn({ limitMs: finishLimitMs }, "jobs did not end in time and go back to the queue");
    stopped.catch(() => {});
    // The runner's own kill does nothing once it is stopping.
    await freeWorkers({ db, workerIds: [workerId] });
  }
}
