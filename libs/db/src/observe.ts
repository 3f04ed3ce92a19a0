import { channel } from "node:diagnostics_channel";

import type { Service } from "@namegame/service";
import { sql } from "kysely";
import type { Pool } from "pg";

import { ACQUIRED } from "./pool.ts";
import type { Db } from "./pool.ts";
import { schemaVersion } from "./schema-version.ts";

/** Shown as the version of a database that holds none. */
const NO_VERSION = 0;

/**
 * Ties a process's database to its chassis: readiness by `database` and by `schema`, and the measures of the pool, of the waiting for
 * one of its connections, and of the schema's version. `pool` is the one below `db`.
 */
export function observeDatabase(options: { pool: Pool; db: Db; service: Pick<Service, "metrics" | "onReady" | "onStop"> }): void {
  const { pool, db, service } = options;
  const { metrics } = service;

  const waits = metrics.histogram({
    name: "namegame_database_pool_wait_seconds",
    help: "From asking for a connection to having it, or to giving up.",
    buckets: [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
  });
  const onAcquired = (seconds: unknown): void => waits.observe(seconds as number);
  channel(ACQUIRED).subscribe(onAcquired);
  service.onStop({ phase: "close", name: "database measures", run: () => channel(ACQUIRED).unsubscribe(onAcquired) });

  metrics.gauge({
    name: "namegame_database_connections",
    help: "Connections of the pool by state: open, idle, waiting.",
    labels: ["state"],
    collect(gauge) {
      gauge.set({ state: "open" }, pool.totalCount);
      gauge.set({ state: "idle" }, pool.idleCount);
      gauge.set({ state: "waiting" }, pool.waitingCount);
    },
  });
  metrics.gauge({
    name: "namegame_schema_version",
    help: "Number of the newest migration: the one this release wants, and the one the database has.",
    labels: ["which"],
    async collect(gauge) {
      const { applied, wanted } = await schemaVersion(db);
      gauge.set({ which: "wanted" }, numberOf(wanted));
      gauge.set({ which: "applied" }, numberOf(applied));
    },
  });

  // Migrations only ever add: what was there once is not asked for again.
  let schemaReady = false;
  service.onReady("database", () => sql`select 1`.execute(db));
  service.onReady("schema", async () => {
    schemaReady ||= await requireSchema(db);
  });
}

async function requireSchema(db: Db): Promise<true> {
  const { applied = "nothing", wanted, ready } = await schemaVersion(db);
  if (!ready) throw new Error(`the database stands at ${applied} and this release needs ${wanted}: run the migrations`);
  return true;
}

function numberOf(migration: string | undefined): number {
  return Number(migration?.slice(0, 4) ?? NO_VERSION);
}
