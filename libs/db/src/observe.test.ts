import { createMetrics, type Checks } from "@namegame/service";
import { testDatabase } from "@namegame/testing";
import { sql } from "kysely";
import { expect, onTestFinished, test } from "vitest";

import { SCHEMA_VERSION } from "./generated/version.ts";
import { observeDatabase } from "./observe.ts";
import { createDb, createPool } from "./pool.ts";

const { db: admin, url } = await testDatabase();
const WANTED = Number(SCHEMA_VERSION.slice(0, 4));

/** One process's database, observed. */
function observed(options: { max: number }) {
  const pool = createPool({ url, max: options.max, applicationName: "observe-test" });
  const db = createDb({ pool });
  const metrics = createMetrics({ service: "test" });
  const checks: Record<string, Checks[string]> = {};
  const ends: (() => unknown)[] = [];
  observeDatabase({
    pool,
    db,
    service: { metrics, onReady: (name, check) => void (checks[name] = check), onStop: ({ run }) => void ends.push(run) },
  });
  onTestFinished(async () => {
    for (const end of ends) await end();
    await db.destroy();
  });
  return { db, checks, scrape: () => metrics.registry.metrics() };
}

test("an older schema is told with both names, a newer one is ready", async () => {
  const { checks, scrape } = observed({ max: 1 });
  await sql`delete from kysely_migration where name = ${SCHEMA_VERSION}`.execute(admin);
  try {
    await expect(checks.schema!()).rejects.toThrow(new RegExp(`stands at \\d{4}_\\w+ and this release needs ${SCHEMA_VERSION}`));
    expect(await scrape()).toMatch(new RegExp(`namegame_schema_version\\{which="applied",service="test"\\} ${WANTED - 1}\n`));
  } finally {
    await sql`insert into kysely_migration (name, timestamp) values (${SCHEMA_VERSION}, now()::text)`.execute(admin);
  }
  await sql`insert into kysely_migration (name, timestamp) values ('9999_later', now()::text)`.execute(admin);
  try {
    await checks.schema!();
    const text = await scrape();
    expect(text).toContain('namegame_schema_version{which="applied",service="test"} 9999\n');
    expect(text).toContain(`namegame_schema_version{which="wanted",service="test"} ${WANTED}\n`);
  } finally {
    await sql`delete from kysely_migration where name = '9999_later'`.execute(admin);
  }
});

test("a wait for a connection is measured, and what the pool holds", async () => {
  const { db, checks, scrape } = observed({ max: 1 });
  await checks.database!();
  expect(await scrape()).toMatch(/namegame_database_pool_wait_seconds_count\{service="test"\} [1-9]/);
  await Promise.all([sql`select pg_sleep(0.3)`.execute(db), sql`select 1`.execute(db)]);
  const text = await scrape();
  expect(text).toContain('namegame_database_connections{state="open",service="test"} 1');
  const below = Number(/pool_wait_seconds_bucket\{le="0.25",service="test"\} (\d+)/.exec(text)?.[1]);
  const all = Number(/pool_wait_seconds_count\{service="test"\} (\d+)/.exec(text)?.[1]);
  expect(all - below).toBeGreaterThanOrEqual(1);
});
