import { createPool } from "@namegame/db";
import { createMailer, createPusher, type Mailer, type VapidKeys } from "@namegame/notify";
import { createLog, createMetrics } from "@namegame/service";
import { createStorage, type Storage } from "@namegame/storage";
import { type Network, unfurl } from "@namegame/unfurl";
import { testDatabase } from "@namegame/testing";
import { runOnce } from "graphile-worker";
import { sql } from "kysely";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect } from "vitest";

import { queueLogger } from "../queue-log.ts";
import { createTasks } from "./index.ts";

/** A database, a folder store, and the real queue over both: `work()` runs every job that is ready now. Lines of the log are kept. */
export async function testQueue(options: { smtpUrl?: string; vapid?: VapidKeys; network?: Network } = {}) {
  const { db, dbAs, urlAs } = await testDatabase();
  // The tests look at everything; the work is done with the worker's rights.
  const directUrl = urlAs("worker");
  const folder = await mkdtemp(join(tmpdir(), "namegame-worker-"));
  const storageUrl = pathToFileURL(folder).href;
  const storage: Storage = createStorage({ url: storageUrl, secret: "a secret for tests" });
  const mailer: Mailer = createMailer({ smtpUrl: options.smtpUrl ?? "smtp://127.0.0.1:1", from: "NameGame <hello@namegame.example>" });
  const pool = createPool({ url: directUrl, max: 4, applicationName: "queue-test" });
  const lines: string[] = [];
  const log = createLog({ service: "test", level: "trace", destination: { write: (line) => void lines.push(line) } });
  const metrics = createMetrics({ service: "test" });
  const taskList = createTasks({
    db: dbAs("worker"),
    storage,
    mailer,
    pusher: options.vapid ? createPusher({ vapid: options.vapid }) : null,
    publicUrl: "https://names.example.org",
    unfurl: ({ url }) => unfurl({ url, network: options.network }),
    log,
    metrics,
  });
  afterAll(async () => {
    mailer.close();
    await pool.end();
    await rm(folder, { recursive: true, force: true });
  });
  return {
    db,
    directUrl,
    storage,
    storageUrl,
    log: () => lines.join(""),
    metrics,
    async work() {
      await runOnce({ pgPool: pool, taskList, logger: queueLogger(log), noHandleSignals: true });
      // The queue writes down how a job ended without waiting for it.
      const held = sql`select 1 from graphile_worker._private_jobs where locked_at is not null`;
      await expect.poll(async () => (await held.execute(db)).rows).toEqual([]);
    },
  };
}
