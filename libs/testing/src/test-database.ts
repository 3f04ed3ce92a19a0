import { randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";

import { createDb, createPool } from "@namegame/db";
import type { Db } from "@namegame/db";
import { Client } from "pg";
import { afterAll } from "vitest";

import type { TestRole } from "./roles/role-environment.ts";
import { urlAs } from "./roles/url-as.ts";
import { TEMPLATE, testServerUrl } from "./test-server.ts";

export type TestDatabase = {
  readonly url: string;
  readonly directUrl: string;
  readonly db: Db;
  /** The same database with the rights of one of the processes alone; `url` may do everything. */
  urlAs(role: TestRole): string;
  /** Connections of such a process; closed after the last test. */
  dbAs(role: TestRole): Db;
  /** Connections of `db` at this moment; after the work `idle` equals `total` and `waiting` is 0. */
  pool(): { total: number; idle: number; waiting: number };
};

const MAX_CONNECTIONS = 10;

// An answer that a test did not wait for may still be on its way when the file ends; a leak stays for ever.
const SETTLE_LIMIT_MS = 10_000;
const SETTLE_STEP_MS = 20;

/**
 * A database of this test file's own, cloned from the migrated template. Call it once at the top of the file and await it; it is dropped
 * after the last test. The file fails when connections are left behind then: taken from `db` and not given back, or opened
 * by anything else on this database (pools, LISTEN connections, workers) and not closed.
 *
 * @param options.role whose rights `db` has; without one it may do everything.
 * @param options.settleMs how long what is still on its way may take to end before it counts as left behind.
 */
export async function testDatabase(options: { max?: number; settleMs?: number; role?: TestRole } = {}): Promise<TestDatabase> {
  const { max = MAX_CONNECTIONS, settleMs = SETTLE_LIMIT_MS, role } = options;
  const name = `test_${randomBytes(6).toString("hex")}`;
  await asAdmin(`create database ${name} template ${TEMPLATE}`);
  const url = testServerUrl(name);
  const pool = createPool({ url: role ? urlAs({ url, role }) : url, max, applicationName: "test" });
  const db = createDb({ pool });
  const others: Db[] = [];

  afterAll(async () => {
    const held = await settle({ limitMs: settleMs, count: () => pool.totalCount - pool.idleCount + pool.waitingCount });
    // Ending a pool waits for its clients, so a leaked one would hang here instead of being told.
    if (held === 0) await db.destroy();
    await Promise.all(others.map((other) => other.destroy()));
    const left = held === 0 ? await settle({ limitMs: settleMs, count: () => connectionsTo(name) }) : 0;
    await asAdmin(`drop database ${name} with (force)`);
    if (held > 0) throw new Error(`${held} pool clients were taken and not given back: release them, or await the query.`);
    if (left > 0) throw new Error(`${left} connections to the test's database were left open: close what the test opened.`);
  });

  return {
    url,
    directUrl: url,
    db,
    urlAs: (role) => urlAs({ url, role }),
    dbAs(role) {
      const other = createDb({ url: urlAs({ url, role }), max, applicationName: `test-${role}` });
      others.push(other);
      return other;
    },
    pool: () => ({ total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
  };
}

async function settle(options: { limitMs: number; count: () => number | Promise<number> }): Promise<number> {
  for (let waited = 0; ; waited += SETTLE_STEP_MS) {
    const left = await options.count();
    if (left === 0 || waited >= options.limitMs) return left;
    await sleep(SETTLE_STEP_MS);
  }
}

async function connectionsTo(database: string): Promise<number> {
  const rows = await asAdmin("select count(*)::int as count from pg_stat_activity where datname = $1", [database]);
  return (rows[0] as { count: number }).count;
}

async function asAdmin(statement: string, values: readonly unknown[] = []): Promise<unknown[]> {
  const client = new Client({ connectionString: testServerUrl() });
  await client.connect();
  try {
    return (await client.query(statement, [...values])).rows;
  } finally {
    await client.end();
  }
}
